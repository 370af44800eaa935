package io.roomtone.kit.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Follows a stream of server-sent events and keeps its lines.
public final class SseClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private SseClient() {}

    /// @param lastEventId null = from now on
    public static SseClient open(URI address, String token, String lastEventId) {
        var client = new SseClient();
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        Thread.ofVirtual().start(() -> client.read(request.build()));
        return client;
    }

    private void read(HttpRequest request) {
        try {
            http.send(request, BodyHandlers.ofLines()).body().forEach(lines::add);
        } catch (java.io.IOException e) {
            lines.add("ended: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.io.UncheckedIOException e) {
            lines.add("ended: " + e);
        }
    }

    /// Everything so far.
    public String text() {
        return String.join("\n", lines);
    }

    /// The newest `id`.
    ///
    /// @throws IllegalStateException when there was none
    public String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((first, second) -> second)
                .map(line -> line.substring(3).strip())
                .orElseThrow(() -> new IllegalStateException("no id in " + text()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
