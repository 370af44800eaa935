package io.roomtone.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Passes one request on and its answer back (RFC 9110, section 7.6).
final class Forwarder {
    /// They belong to one connection. Lengths are set again from what is streamed.
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final HttpClient client;

    Forwarder(HttpClient client) {
        this.client = client;
    }

    void forward(HttpServerRequest request, Route route) {
        // Not a byte of the body may be lost while the connection to the part is made.
        request.pause();
        toNext(request, route, route.upstream().inTurn().iterator());
    }

    /// To the next instance that takes a connection. What was once sent on is never sent to another one: the first may
    /// have done it.
    private void toNext(HttpServerRequest request, Route route, Iterator<Integer> instances) {
        var part = route.upstream().part();
        var target = new RequestOptions()
                .setMethod(request.method())
                .setHost("127.0.0.1")
                .setPort(instances.next())
                .setURI(route.uri(request.uri()));
        client.request(target)
                .onSuccess(onward -> new Exchange(request, onward, part).begin())
                .onFailure(away -> {
                    if (instances.hasNext()) {
                        toNext(request, route, instances);
                    } else {
                        Answers.unavailable(request, part);
                    }
                });
    }

    private record Exchange(HttpServerRequest request, HttpClientRequest onward, String part) {
        void begin() {
            if (request.response().closed()) {
                onward.reset();
                return;
            }
            copyEndToEnd(request.headers(), onward.headers());
            forwardedFor();
            // A client that leaves takes its request with it, a long poll for instance.
            request.response().closeHandler(gone -> onward.reset());
            // Whatever breaks also fails the answer, below; unheard it would only be logged.
            onward.exceptionHandler(broken -> {});
            onward.response().onSuccess(this::answer).onFailure(failure -> away());
            if (expectsContinue()) {
                // The part decides whether it wants the body; until it says so, not a byte is asked for.
                onward.continueHandler(go -> {
                    request.response().writeContinue();
                    sendBody();
                });
                onward.sendHead();
            } else {
                sendBody();
            }
        }

        private boolean expectsContinue() {
            return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        }

        private void forwardedFor() {
            var host = request.getHeader(HttpHeaders.HOST);
            onward.putHeader("X-Forwarded-For", request.remoteAddress().hostAddress());
            onward.putHeader("X-Forwarded-Proto", "http");
            if (host != null) {
                onward.putHeader("X-Forwarded-Host", host);
                onward.headers().remove("X-Forwarded-Port");
            }
            if (!onward.headers().contains(HttpHeaders.CONTENT_LENGTH) && hasBody()) {
                onward.setChunked(true);
            }
        }

        private boolean hasBody() {
            return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        }

        private void sendBody() {
            request.pipe()
                    .endOnFailure(false)
                    .to(onward)
                    // The client broke off, or the part has already answered without reading on.
                    .onFailure(broken -> onward.reset());
        }

        private void answer(HttpClientResponse answer) {
            var response = request.response();
            if (response.closed()) {
                onward.reset();
                return;
            }
            response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
            copyEndToEnd(answer.headers(), response.headers());
            if (!request.isEnded()) {
                response.putHeader(HttpHeaders.CONNECTION, "close");
            }
            if (bodiless(answer)) {
                answer.resume();
                response.end().onComplete(done -> drain());
                return;
            }
            if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                response.setChunked(true);
            }
            answer.pipe()
                    .endOnFailure(false)
                    .to(response)
                    .onSuccess(done -> drain())
                    // An answer that broke off must not look like a whole one.
                    .onFailure(broken -> response.reset());
        }

        private boolean bodiless(HttpClientResponse answer) {
            var status = answer.statusCode();
            return HttpMethod.HEAD.equals(request.method()) || status == 204 || status == 304 || status < 200;
        }

        /// Reads and drops what a client still sends after its answer, so that it gets to read the answer.
        private void drain() {
            if (!request.isEnded()) {
                onward.reset();
                request.handler(null);
                request.resume();
            }
        }

        private void away() {
            var response = request.response();
            if (response.closed() || response.ended()) {
                return;
            }
            if (response.headWritten()) {
                response.reset();
            } else {
                Answers.unavailable(request, part);
            }
        }

        private static void copyEndToEnd(MultiMap from, MultiMap to) {
            var named = List.of(
                    from.get(HttpHeaders.CONNECTION) == null
                            ? new String[0]
                            : from.get(HttpHeaders.CONNECTION)
                                    .toLowerCase(Locale.ROOT)
                                    .split("\\s*,\\s*"));
            from.forEach((name, value) -> {
                var lower = name.toLowerCase(Locale.ROOT);
                if (!HOP_BY_HOP.contains(lower) && !named.contains(lower)) {
                    to.add(name, value);
                }
            });
        }
    }
}
