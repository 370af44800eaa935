package io.roomtone.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CompletionException;

/// A reverse proxy on 127.0.0.1.
public final class Gateway implements AutoCloseable {
    /// Each waiting agent holds a connection for its long poll.
    private static final int CONNECTIONS_PER_PART = 1_000;

    private static final int HEADER_BYTES = 32 * 1024;

    private final Vertx vertx;
    private final List<Route> routes;
    private final Forwarder forwarder;
    private final String startPage;

    private Gateway(Vertx vertx, List<Route> routes, String startPage) {
        this.vertx = vertx;
        this.routes = List.copyOf(routes);
        this.startPage = startPage;
        this.forwarder = new Forwarder(vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_PART)
                .setMaxHeaderSize(HEADER_BYTES)
                .setKeepAliveTimeout(30)
                .setConnectTimeout(2_000)));
    }

    /// @param startPage HTML that `/` answers with
    /// @throws IllegalStateException when the port cannot be listened on
    public static Gateway start(int port, List<Route> routes, String startPage) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        var gateway = new Gateway(vertx, routes, startPage);
        // HTTP/1.1 alone: an upgrade to HTTP/2 would hold back the first body of a connection.
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMaxHeaderSize(HEADER_BYTES)
                .setHttp2ClearTextEnabled(false);
        try {
            vertx.createHttpServer(options)
                    .requestHandler(gateway::handle)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return gateway;
        } catch (CompletionException e) {
            gateway.close();
            throw new IllegalStateException("the front door could not listen on port " + port, e.getCause());
        }
    }

    private void handle(HttpServerRequest request) {
        var path = request.path();
        if (path == null) {
            Answers.notFound(request);
            return;
        }
        for (var route : routes) {
            if (route.matches(path)) {
                forwarder.forward(request, route);
                return;
            }
        }
        if (path.equals("/")) {
            Answers.page(request, startPage);
        } else {
            Answers.notFound(request);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
