package io.roomtone.e2e;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.event.Plan;
import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.UploadState;
import io.roomtone.contracts.state.UploadSummary;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// The public API as one person uses it.
final class Api {
    private final Http http;
    private final Supplier<String> accessToken;

    /// @param accessToken a bearer token that is good now; empty = nobody is signed in
    Api(URI frontDoor, Supplier<String> accessToken) {
        this.http = new Http(frontDoor);
        this.accessToken = accessToken;
    }

    /// A start on demand; null = the default.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Start(
            UUID nodeId,
            UUID interfaceId,
            UUID profileId,
            String name,
            List<Integer> channels,
            Integer plannedSeconds,
            List<UUID> uploadPolicyIds) {
        static Start of(UUID nodeId, UUID interfaceId, UUID profileId, String name) {
            return new Start(nodeId, interfaceId, profileId, name, null, null, null);
        }

        Start channels(Integer... captured) {
            return new Start(nodeId, interfaceId, profileId, name, List.of(captured), plannedSeconds, uploadPolicyIds);
        }

        Start seconds(int planned) {
            return new Start(nodeId, interfaceId, profileId, name, channels, planned, uploadPolicyIds);
        }

        Start uploadedBy(UUID... policies) {
            return new Start(nodeId, interfaceId, profileId, name, channels, plannedSeconds, List.of(policies));
        }
    }

    record Lease(long token, Instant expiresAt) {}

    record Change(JobState from, JobState to, Instant at, String by, String detail) {}

    record Job(
            UUID jobId,
            UUID recordingId,
            long entityVersion,
            JobState state,
            FailureReason reason,
            long token,
            boolean recovered,
            String deliveredSha256,
            long capturedMillis,
            Instant createdAt,
            Lease lease,
            List<String> allowed,
            List<Change> history) {}

    record Take(UUID takeId, long token, boolean primary, long frames, EndCause endedBy, boolean recovered) {}

    record Gap(long firstFrame, long frames, String cause) {}

    record CacheFile(UUID takeId, long token, String sha256, long sizeBytes, int channels, int sampleRateHz) {}

    record Recording(
            UUID recordingId,
            long entityVersion,
            RecordingState state,
            CacheState cacheState,
            Health health,
            Instant startedAt,
            Double durationSeconds,
            boolean recovered,
            CacheFile cacheFile,
            List<Take> takes,
            List<Gap> gaps,
            List<JsonNode> healthEvents,
            String name,
            UploadSummary uploadState,
            Plan plan,
            List<String> allowed) {}

    record Occurrence(UUID occurrenceId, String outcome, int revision, List<UUID> recordingIds, List<JsonNode> jobs) {}

    record Schedule(
            UUID scheduleId,
            long entityVersion,
            List<Occurrence> next,
            List<Occurrence> lastOccurrences,
            List<String> allowed) {}

    record Upload(
            UUID uploadId,
            long entityVersion,
            UploadState state,
            String object,
            String sha256,
            String problem,
            String createdBy) {}

    record Interface(UUID id, String systemRef, String name, int channels, boolean available) {}

    record Node(UUID nodeId, NodeStatus status, String name, List<Interface> interfaces) {}

    record Enrolment(Node node, String enrolmentToken) {}

    Job start(Start start) {
        return start.uploadPolicyIds() == null ? tryStart(start).as(201, Job.class) : startWhenPoliciesAreKnown(start);
    }

    /// job-service hears of new upload policies by event: until then it refuses them.
    private Job startWhenPoliciesAreKnown(Start start) {
        return Eventually.within(
                        Duration.ofSeconds(30),
                        "the recording's upload policies are known",
                        () -> tryStart(start),
                        answer -> answer.status() == 201)
                .as(201, Job.class);
    }

    private Http.Answer tryStart(Start start) {
        return create("/api/jobs", start, UUID.randomUUID().toString());
    }

    Job stop(UUID jobId) {
        return post("/api/jobs/" + jobId + "/stop").as(200, Job.class);
    }

    Job job(UUID jobId) {
        return get("/api/jobs/" + jobId).as(200, Job.class);
    }

    Job awaitJob(UUID jobId, JobState state, Duration time) {
        return Eventually.within(time, "job is " + state.slug(), () -> job(jobId), job -> job.state() == state);
    }

    Recording awaitCached(UUID recordingId, Duration time) {
        return Eventually.within(
                time, "recording is cached", () -> recording(recordingId), r -> r.state() == RecordingState.CACHED);
    }

    Recording recording(UUID recordingId) {
        return get("/api/recordings/" + recordingId).as(200, Recording.class);
    }

    Node node(UUID nodeId) {
        return get("/api/nodes/" + nodeId).as(200, Node.class);
    }

    Enrolment enrol(String name, String site) {
        var request = Map.of("name", name, "site", site, "room", "Room of " + name);
        return create("/api/nodes", request, UUID.randomUUID().toString()).as(201, Enrolment.class);
    }

    /// @param maximumTrackSeconds null = never split
    UUID addProfile(String name, String codec, String channelMode, Integer maximumTrackSeconds) {
        var request = new HashMap<String, Object>(Map.of("name", name, "codec", codec, "channelMode", channelMode));
        request.put("maximumTrackSeconds", maximumTrackSeconds);
        return id(create("/api/profiles", request, UUID.randomUUID().toString()).expect(201), "id");
    }

    /// schedule-service hears of new interfaces and profiles by event: until then it refuses them.
    Schedule addSchedule(Map<String, Object> request) {
        return Eventually.within(
                        Duration.ofSeconds(30),
                        "the schedule's node and profile are known",
                        () -> create(
                                "/api/schedules", request, UUID.randomUUID().toString()),
                        answer -> answer.status() == 201)
                .as(201, Schedule.class);
    }

    Schedule schedule(UUID scheduleId) {
        return get("/api/schedules/" + scheduleId).as(200, Schedule.class);
    }

    /// Each run of a schedule that has begun, or was taken back; newest first.
    List<JsonNode> lastOccurrences(UUID scheduleId) {
        return get("/api/schedules/" + scheduleId)
                .expect(200)
                .json()
                .get("lastOccurrences")
                .valueStream()
                .toList();
    }

    /// Jobs of a schedule, the newest first.
    List<Job> jobsOf(UUID scheduleId) {
        return get("/api/jobs?size=100&scheduleId=" + scheduleId)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(job -> Json.as(job, Job.class))
                .toList();
    }

    UUID addDirectory(String name, Path path) {
        var request = Map.of("name", name, "kind", "directory", "directory", Map.of("path", path.toString()));
        return id(
                create("/api/destinations", request, UUID.randomUUID().toString())
                        .expect(201),
                "destinationId");
    }

    /// @param trigger `on_recording_cached` or `manual`
    UUID addUploadPolicy(String name, String trigger, UUID destinationId) {
        var request = Map.of("name", name, "trigger", trigger, "destinationId", destinationId);
        return id(
                create("/api/upload-policies", request, UUID.randomUUID().toString())
                        .expect(201),
                "policyId");
    }

    List<Upload> uploads(UUID recordingId) {
        return get("/api/uploads?recordingId=" + recordingId)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> Json.as(item, Upload.class))
                .toList();
    }

    Http.Answer upload(UUID recordingId, UUID policyId) {
        var request = Map.of("recordingId", recordingId, "policyId", policyId);
        return create("/api/uploads", request, UUID.randomUUID().toString());
    }

    private static UUID id(Http.Answer answer, String field) {
        return UUID.fromString(answer.json().get(field).asText());
    }

    /// Id of the profile of this name.
    UUID profile(String name) {
        for (var profile : get("/api/profiles?size=100").expect(200).json().get("items")) {
            if (profile.get("name").asText().equals(name))
                return UUID.fromString(profile.get("id").asText());
        }
        throw new AssertionError("no profile " + name);
    }

    /// Fetches the cache file as a person's browser would: ask for a signed URL, then follow it.
    Path download(UUID recordingId, Path into) {
        return http.download(downloadUrl(recordingId), into);
    }

    String downloadUrl(UUID recordingId) {
        return post("/api/recordings/" + recordingId + "/download-url")
                .expect(200)
                .json()
                .get("url")
                .asText();
    }

    Http.Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Http.Answer post(String path) {
        return send("POST", path, null, Map.of());
    }

    Http.Answer create(String path, Object body, String idempotencyKey) {
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey);
        return send("POST", path, Json.bytes(body), headers);
    }

    Http.Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        var token = accessToken.get();
        if (!token.isEmpty()) all.putIfAbsent("Authorization", "Bearer " + token);
        return http.send(method, path, body, all);
    }
}
