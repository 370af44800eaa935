package io.roomtone.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.local.infra.Ports;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Server-sent events through the front door.
@Timeout(60)
class EventStreamTest {
    private final int frontPort = Ports.free();
    private final CompletableFuture<HttpServerResponse> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private final Origin origin = new Origin(Ports.free(), this::open);
    private final Gateway gateway = Gateway.start(
            frontPort,
            List.of(Route.to("/api/jobs", new Upstream("job-service", origin.port()))),
            Console.load("site", URI.create("http://localhost/auth"), "console"));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private void open(HttpServerRequest request) {
        var response = request.response().putHeader("Content-Type", "text/event-stream");
        response.setChunked(true).closeHandler(left::complete);
        response.write("event: hello\n\n").onSuccess(sent -> opened.complete(response));
    }

    @AfterEach
    void end() {
        gateway.close();
        origin.close();
    }

    @Test
    void deliversEachEventBeforeTheNextOneIsThere() throws Exception {
        try (var events = listen()) {
            assertThat(events.readLine()).isEqualTo("event: hello");
            assertThat(events.readLine()).isEmpty();

            opened.get(10, TimeUnit.SECONDS).write("event: changed\n\n");

            assertThat(events.readLine()).isEqualTo("event: changed");
        }
    }

    @Test
    void endsForTheServiceWhenTheListenerLeaves() throws Exception {
        listen().close();

        assertThat(left.get(10, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void breaksForTheListenerWhenTheServiceIsGone() throws Exception {
        try (var events = listen()) {
            assertThat(events.readLine()).isEqualTo("event: hello");

            origin.close();

            assertThatThrownBy(() -> events.lines().count()).hasCauseInstanceOf(IOException.class);
        }
    }

    private BufferedReader listen() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + frontPort + "/api/jobs/live"))
                .header("Accept", "text/event-stream")
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
