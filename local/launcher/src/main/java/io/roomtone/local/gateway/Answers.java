package io.roomtone.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// What the front door says itself.
final class Answers {
    private static final int RETRY_SECONDS = 2;

    private Answers() {}

    static void methodNotAllowed(HttpServerRequest request) {
        request.response().putHeader("Allow", "GET, HEAD");
        problem(request, 405, "method-not-allowed", "This cannot be done here", "What is here can only be read.");
    }

    static void notFound(HttpServerRequest request) {
        problem(request, 404, "not-found", "There is no such thing", "Nothing answers at this path.");
    }

    static void unavailable(HttpServerRequest request, String part) {
        request.response().putHeader("Retry-After", Integer.toString(RETRY_SECONDS));
        problem(
                request,
                503,
                "unavailable",
                "Not available just now",
                part + " does not answer. Try again in a moment; if it stays, look at ./roomtone logs " + part + ".");
    }

    private static void problem(HttpServerRequest request, int status, String slug, String title, String detail) {
        // It was paused to be passed on; what comes of its body is dropped.
        request.resume();
        var body = new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                // What is still coming of the request's body would be taken for the next request.
                .putHeader("Connection", request.isEnded() ? "keep-alive" : "close")
                .end(body.encode());
    }
}
