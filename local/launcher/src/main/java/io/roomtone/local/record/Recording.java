package io.roomtone.local.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.local.Wait;
import io.roomtone.local.client.Api;
import io.roomtone.local.client.ApiException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One recording from its start to the file. [#requestStop] may come from another thread.
public final class Recording {
    private static final Set<String> TERMINAL = Set.of("completed", "failed", "cancelled");
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final LiveLine line;
    private volatile boolean stopWanted;
    private boolean stopAsked;
    private String jobId;

    public Recording(Api api, LiveLine line) {
        this.api = api;
        this.line = line;
    }

    /// Starts a job, follows it to its end and downloads the result.
    ///
    /// @return the file
    /// @throws IllegalStateException when the job did not complete, with the reason
    public Path run(Target target, Path downloads) {
        var job = start(target);
        jobId = job.path("jobId").asText();
        var ended = follow();
        line.end();
        var state = ended.path("state").asText();
        if (!state.equals("completed")) {
            throw new IllegalStateException("The recording is " + state + reason(ended));
        }
        return fetch(ended, downloads);
    }

    /// @param interfaceId null = the node's default
    /// @param profileId null = the default
    /// @param seconds null = until the source ends or a stop
    public record Target(String nodeId, String interfaceId, String profileId, Integer seconds, String name) {}

    private JsonNode start(Target target) {
        var body = new LinkedHashMap<String, Object>(Map.of("nodeId", target.nodeId(), "name", target.name()));
        putIfGiven(body, "interfaceId", target.interfaceId());
        putIfGiven(body, "profileId", target.profileId());
        putIfGiven(body, "plannedSeconds", target.seconds());
        return api.post("/api/jobs", body, UUID.randomUUID().toString());
    }

    private static void putIfGiven(Map<String, Object> body, String field, Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    private JsonNode follow() {
        var lastHeard = System.nanoTime();
        while (true) {
            try {
                var job = step();
                lastHeard = System.nanoTime();
                if (TERMINAL.contains(job.path("state").asText())) {
                    return job;
                }
            } catch (ApiException e) {
                // The agent records on while the services are away; so the one who watches waits as well.
                if (!e.passing() || System.nanoTime() - lastHeard > PATIENCE.toNanos()) {
                    throw e;
                }
            }
            pause();
        }
    }

    private JsonNode step() {
        if (stopWanted && !stopAsked) {
            api.post("/api/jobs/" + jobId + "/stop", null);
            stopAsked = true;
        }
        var job = api.get("/api/jobs/" + jobId);
        line.show(job);
        return job;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Asks for the end; what was captured until now becomes the recording.
    public void requestStop() {
        stopWanted = true;
    }

    private Path fetch(JsonNode job, Path downloads) {
        var recordingId = job.path("recordingId").asText();
        // The job completes from the library's own event, so the file is there; its entry may be read a moment later.
        Wait.until("the library's entry", PATIENCE, () -> cached(recordingId));
        var url = api.post("/api/recordings/" + recordingId + "/download-url", null)
                .path("url")
                .asText();
        var target = downloads.resolve(fileName(job, recordingId));
        api.download(url, target);
        return target;
    }

    private boolean cached(String recordingId) {
        try {
            return api.get("/api/recordings/" + recordingId)
                    .path("state")
                    .asText()
                    .equals("cached");
        } catch (ApiException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    private static String fileName(JsonNode job, String recordingId) {
        var name = job.path("name")
                .asText("recording")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var codec = job.path("profile").path("codec").asText().toLowerCase(Locale.ROOT);
        var extension = codec.startsWith("mp3") ? "mp3" : codec;
        return name + "-" + recordingId.substring(recordingId.length() - 8) + "." + extension;
    }

    private static String reason(JsonNode job) {
        var reason = job.path("reason").asText("");
        var detail = job.path("detail").asText("");
        return (reason.isEmpty() || reason.equals("null") ? "" : ": " + reason)
                + (detail.isEmpty() || detail.equals("null") ? "" : ". " + detail);
    }
}
