package io.roomtone.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.local.infra.Ports;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two instances of one part behind the front door.
@Timeout(60)
class InstancesTest {
    private final int first = Ports.free();
    private final int second = Ports.free();
    private final int frontPort = Ports.free();
    private final Upstream part = new Upstream("job-service", first);
    private final Gateway gateway = Gateway.start(
            frontPort,
            List.of(Route.to("/api/jobs", part)),
            Console.load("site", URI.create("http://localhost/auth"), "console"));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Origin> origins = new ArrayList<>();

    @AfterEach
    void end() {
        gateway.close();
        origins.forEach(Origin::close);
    }

    @Test
    void takeTurns() throws Exception {
        answering(first, "first");
        answering(second, "second");
        part.add(second);

        var answers = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            answers.add(post().body());
        }

        assertThat(answers).containsExactly("first", "second", "first", "second");
    }

    @Test
    void arePassedOverWhileTheyTakeNoConnection() throws Exception {
        var asked = new AtomicInteger();
        listen(second, request -> {
            asked.incrementAndGet();
            request.body().onSuccess(body -> request.response().end(body));
        });
        part.add(second);

        for (var i = 0; i < 6; i++) {
            assertThat(post().body()).isEqualTo("job");
        }

        assertThat(asked).hasValue(6);
    }

    @Test
    void areAwayOnlyWhenNoneTakesAConnection() throws Exception {
        part.add(second);

        assertThat(post().statusCode()).isEqualTo(503);
    }

    @Test
    void neverGetARequestThatAnotherMayHaveDone() throws Exception {
        var done = new AtomicInteger();
        listen(
                first,
                request -> request.body().onSuccess(body -> {
                    done.incrementAndGet();
                    request.connection().close();
                }));
        listen(second, request -> {
            done.incrementAndGet();
            request.response().end();
        });
        part.add(second);

        var answer = post();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(done).hasValue(1);
    }

    @Test
    void getNothingOnceTheyAreTakenOut() throws Exception {
        answering(first, "first");
        answering(second, "second");
        part.add(second);
        part.remove(second);

        assertThat(List.of(post().body(), post().body())).containsOnly("first");
    }

    private void answering(int port, String name) {
        listen(port, request -> request.response().end(name));
    }

    private void listen(int port, Handler<HttpServerRequest> handler) {
        origins.add(new Origin(port, handler));
    }

    private HttpResponse<String> post() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + frontPort + "/api/jobs"))
                .POST(BodyPublishers.ofString("job"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
