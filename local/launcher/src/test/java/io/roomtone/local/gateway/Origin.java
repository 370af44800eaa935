package io.roomtone.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/// A real HTTP server that stands where a service would.
final class Origin implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    Origin(int port, Handler<HttpServerRequest> handler) {
        server = vertx.createHttpServer()
                .requestHandler(handler)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
