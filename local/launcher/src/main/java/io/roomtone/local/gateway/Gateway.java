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
    private final Console console;

    private Gateway(Vertx vertx, List<Route> routes, Console console) {
        this.vertx = vertx;
        this.routes = List.copyOf(routes);
        this.console = console;
        this.forwarder = new Forwarder(vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_PART)
                .setMaxHeaderSize(HEADER_BYTES)
                .setKeepAliveTimeout(30)
                .setConnectTimeout(2_000)));
    }

    /// @param console answers what no route matches
    /// @throws IllegalStateException when the port cannot be listened on
    public static Gateway start(int port, List<Route> routes, Console console) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        var gateway = new Gateway(vertx, routes, console);
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
        console.answer(request, path);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
