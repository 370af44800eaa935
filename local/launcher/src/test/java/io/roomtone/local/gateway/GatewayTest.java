package io.roomtone.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.local.infra.Ports;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A proxy's typical fault is to hang, so a test that hangs fails.
@Timeout(60)
class GatewayTest {
    private static final int LARGE_BYTES = 64 * 1024 * 1024;

    private final int partPort = Ports.free();
    private final int frontPort = Ports.free();
    private final Upstream part = new Upstream("job-service", partPort);
    private final Gateway gateway = Gateway.start(
            frontPort,
            List.of(Route.to("/api/jobs", part), new Route("/openapi/jobs", part, "/q/openapi")),
            Console.load("site", URI.create("http://localhost/auth"), "console"));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Origin origin;

    @AfterEach
    void end() {
        gateway.close();
        if (origin != null) {
            origin.close();
        }
    }

    @Test
    void passesMethodPathQueryHeadersAndBodyOn() throws Exception {
        part(request -> request.body()
                .onSuccess(body -> request.response()
                        .setStatusCode(201)
                        .putHeader("X-Saw", request.method() + " " + request.uri())
                        .putHeader("X-Offset", request.getHeader("Upload-Offset"))
                        .putHeader("X-Proto", request.getHeader("X-Forwarded-Proto"))
                        .putHeader("X-Host", request.getHeader("X-Forwarded-Host"))
                        .end(body)));

        var answer = send(request("/api/jobs/7?a=b%20c")
                .header("Upload-Offset", "12")
                .method("PATCH", BodyPublishers.ofString("tail")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("tail");
        assertThat(answer.headers().firstValue("X-Saw")).hasValue("PATCH /api/jobs/7?a=b%20c");
        assertThat(answer.headers().firstValue("X-Offset")).hasValue("12");
        assertThat(answer.headers().firstValue("X-Proto")).hasValue("http");
        assertThat(answer.headers().firstValue("X-Host")).hasValue("localhost:" + frontPort);
    }

    @Test
    void passesRangesAndHeadOn() throws Exception {
        part(request -> {
            var response = request.response().putHeader("ETag", "\"x\"").putHeader("Content-Length", "5");
            if (request.getHeader("Range") == null) {
                response.end();
            } else {
                response.setStatusCode(206)
                        .putHeader("Content-Range", "bytes 10-14/100")
                        .end("audio");
            }
        });

        var range = send(request("/api/jobs/1").header("Range", "bytes=10-14").GET());
        var head = send(request("/api/jobs/1").method("HEAD", BodyPublishers.noBody()));

        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.headers().firstValue("Content-Range")).hasValue("bytes 10-14/100");
        assertThat(range.body()).isEqualTo("audio");
        assertThat(head.headers().firstValue("Content-Length")).hasValue("5");
        assertThat(head.headers().firstValue("ETag")).hasValue("\"x\"");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void holdsAFastSenderBackWhileThePartDoesNotRead() throws Exception {
        var arrived = new CompletableFuture<HttpServerRequest>();
        var received = new AtomicLong();
        part(request -> {
            request.pause();
            request.handler(buffer -> received.addAndGet(buffer.length()));
            request.endHandler(end -> request.response().end());
            arrived.complete(request);
        });
        var body = new byte[LARGE_BYTES];

        try (var client = new RawClient(frontPort)) {
            client.head("PUT /api/jobs/1 HTTP/1.1", "Host: x", "Content-Length: " + LARGE_BYTES);
            var sent = CompletableFuture.runAsync(
                    () -> sendAll(client, body), task -> Thread.ofVirtual().start(task));
            var request = arrived.get(10, TimeUnit.SECONDS);
            assertThatThrownBy(() -> sent.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

            request.resume();
            sent.get(60, TimeUnit.SECONDS);
            assertThat(client.status()).contains("200");
        }
        assertThat(received).hasValue(LARGE_BYTES);
    }

    @Test
    void streamsLargeAnswersUnchanged() throws Exception {
        var bytes = new byte[LARGE_BYTES];
        new Random(7).nextBytes(bytes);
        part(request -> request.response()
                .putHeader("Content-Length", Integer.toString(LARGE_BYTES))
                .end(Buffer.buffer(bytes)));

        var answer = http.send(request("/api/jobs/1").build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(bytes);
    }

    @Test
    void letsThePartDecideOverABodyThatIsOffered() throws Exception {
        part(request -> {
            if (request.uri().endsWith("/no")) {
                request.response().setStatusCode(401).end();
            } else {
                request.response().writeContinue();
                request.body().onSuccess(body -> request.response().end(body));
            }
        });

        try (var refused = new RawClient(frontPort);
                var taken = new RawClient(frontPort)) {
            refused.head("PUT /api/jobs/no HTTP/1.1", "Host: x", "Content-Length: 5", "Expect: 100-continue");
            assertThat(refused.status()).contains("401");

            taken.head("PUT /api/jobs/yes HTTP/1.1", "Host: x", "Content-Length: 5", "Expect: 100-continue");
            assertThat(taken.status()).contains("100");
            taken.send("audio".getBytes(StandardCharsets.UTF_8));
            assertThat(taken.status()).contains("200");
        }
    }

    @Test
    void letsASenderReadARefusalThatCameBeforeItsBodyEnded() throws Exception {
        part(request -> {
            request.pause();
            request.response()
                    .setStatusCode(403)
                    .putHeader("Connection", "close")
                    .end("no");
        });

        var answer = send(request("/api/jobs/1").PUT(BodyPublishers.ofByteArray(new byte[LARGE_BYTES])));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("no");
    }

    @Test
    void endsALongPollWhoseClientLeft() throws Exception {
        var polling = new CompletableFuture<Void>();
        var left = new CompletableFuture<Void>();
        part(request -> {
            request.response().closeHandler(left::complete);
            polling.complete(null);
        });

        try (var client = new RawClient(frontPort)) {
            client.head("POST /api/jobs/claim HTTP/1.1", "Host: x", "Content-Length: 0");
            polling.get(10, TimeUnit.SECONDS);
        }

        assertThat(left.get(10, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void saysThatAPartIsAwayAndFindsItAgain() throws Exception {
        var away = send(request("/api/jobs").POST(BodyPublishers.ofString("{}")));

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(away.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(away.body()).contains("/problems/unavailable").contains("job-service");

        part(request -> request.response().end("back"));
        assertThat(send(request("/api/jobs")).body()).isEqualTo("back");
    }

    @Test
    void finishesNoAnswerThatThePartBrokeOff() throws Exception {
        part(request -> request.response()
                .putHeader("Content-Length", "1000")
                .write("half")
                .onSuccess(written -> request.connection().close()));

        assertThatThrownBy(() -> send(request("/api/jobs/1"))).isInstanceOf(IOException.class);
    }

    @Test
    void servesManyRequestsOfOneConnection() throws Exception {
        part(request -> request.body().onSuccess(body -> request.response().end(body)));

        try (var client = new RawClient(frontPort)) {
            for (var i = 0; i < 50; i++) {
                client.head("POST /api/jobs HTTP/1.1", "Host: x", "Content-Length: 0");
                assertThat(client.status()).contains("200");
            }
        }
    }

    @Test
    void answersUnknownPathsWithAProblem() throws Exception {
        part(request -> request.response().end("reached"));

        var unknown = send(request("/api/jobsx"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.body()).contains("/problems/not-found");
    }

    @Test
    void showsTheDescriptionOfAPart() throws Exception {
        part(request -> request.response().end(request.path()));

        assertThat(send(request("/openapi/jobs")).body()).isEqualTo("/q/openapi");
    }

    private void part(Handler<HttpServerRequest> handler) {
        origin = new Origin(partPort, handler);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + frontPort + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void sendAll(RawClient client, byte[] body) {
        try {
            client.send(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
