package io.roomtone.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Calls of one caller to the front door.
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI frontDoor;

    Http(URI frontDoor) {
        this.frontDoor = frontDoor;
    }

    /// What came back, whatever it was.
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        JsonNode json() {
            return Json.tree(body);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(e -> e.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        /// The body as a type, when the status is the expected one.
        <T> T as(int expectedStatus, Class<T> type) {
            return Json.as(expect(expectedStatus).json(), type);
        }

        Answer expect(int expectedStatus) {
            if (status != expectedStatus) throw new AssertionError("expected " + expectedStatus + ", got " + this);
            return this;
        }

        @Override
        public String toString() {
            return status + " " + new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(frontDoor.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        var answer = exchange(request.build(), BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
    }

    /// Fetches a file whole.
    Path download(String path, Path into) {
        var request = HttpRequest.newBuilder(frontDoor.resolve(path))
                .timeout(PATIENCE)
                .build();
        var answer = exchange(request, BodyHandlers.ofFile(into));
        if (answer.statusCode() != 200) throw new AssertionError("download answered " + answer.statusCode());
        return into;
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
