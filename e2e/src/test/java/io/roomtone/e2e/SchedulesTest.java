package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.UploadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class SchedulesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    // not near when it is planned: the scheduler makes it due
    static final long PLANNED = World.FIRED_AHEAD.toSeconds() + 5;

    private final World world;

    @TempDir
    Path folder;

    SchedulesTest(World world) {
        this.world = world;
    }

    @Test
    void anEditBeforeTheStartMovesTheRecordingAndASkippedDateCancelsIt() {
        try (var agent = world.agent("moved")) {
            agent.plays("moved.wav", Sound.noise(30, 1, 16, 42)).start();
            var oli = world.oli();
            var start = agent.record("moved.wav", "FLAC");
            var later = once(start, start.profileId(), inSeconds(PLANNED), 4);
            var moved = oli.addSchedule(later);
            var skipped = oli.addSchedule(later);
            var first = reserved(moved);
            var other = reserved(skipped);

            edit(moved, once(start, start.profileId(), inSeconds(4), 4));
            skip(skipped, later.get("date"));

            oli.awaitJob(first.jobId(), JobState.CANCELLED, SOON);
            oli.awaitJob(other.jobId(), JobState.CANCELLED, SOON);
            var second = Eventually.within(
                    SOON,
                    "a job at the new time",
                    () -> oli.jobsOf(moved.scheduleId()).stream()
                            .filter(job -> !job.jobId().equals(first.jobId()))
                            .toList(),
                    jobs -> jobs.size() == 1);
            oli.awaitJob(second.getFirst().jobId(), JobState.COMPLETED, SOON);
            assertThat(oli.jobsOf(skipped.scheduleId())).hasSize(1);
        }
    }

    @Test
    void aRunNowRecordsAtOnceWhatTheScheduleSaysAndItsCopyIsVerified() {
        var archive = world.uploads().resolve("scheduled-" + UUID.randomUUID());
        var destination = world.ada().addDirectory("Scheduled " + archive.getFileName(), archive);
        var policy = world.ada().addUploadPolicy("Scheduled " + destination, "on_recording_cached", destination);
        try (var agent = world.agent("at-once")) {
            agent.plays("now.wav", Sound.noise(30, 1, 16, 43)).start();
            var oli = world.oli();
            var start = agent.record("now.wav", "FLAC");
            var tomorrow = once(start, start.profileId(), inSeconds(86_400), 3);
            tomorrow.put("uploadPolicyIds", List.of(policy));
            var schedule = oli.addSchedule(tomorrow);

            oli.create(
                            "/api/schedules/" + schedule.scheduleId() + "/run-now",
                            Map.of("durationSeconds", 6),
                            UUID.randomUUID().toString())
                    .expect(201);

            var jobs = Eventually.within(
                    SOON, "its job", () -> oli.jobsOf(schedule.scheduleId()), found -> found.size() == 1);
            var job = oli.awaitJob(jobs.getFirst().jobId(), JobState.COMPLETED, SOON);
            assertThat(oli.awaitCached(job.recordingId(), SOON).durationSeconds())
                    .isBetween(3.0, 6.1);
            var copy = Eventually.within(
                            SOON,
                            "its copy is verified",
                            () -> oli.uploads(job.recordingId()),
                            items -> items.size() == 1 && items.getFirst().state() == UploadState.VERIFIED)
                    .getFirst();
            assertThat(archive.resolve(copy.object()))
                    .hasSameBinaryContentAs(oli.download(job.recordingId(), folder.resolve("now.flac")));
        }
    }

    /// Its only job, once an agent has it before its start.
    private Api.Job reserved(Api.Schedule schedule) {
        return Eventually.within(
                        SOON,
                        "reserved by its agent",
                        () -> world.oli().jobsOf(schedule.scheduleId()),
                        jobs -> jobs.size() == 1 && jobs.getFirst().state() == JobState.CLAIMED)
                .getFirst();
    }

    private void edit(Api.Schedule schedule, Map<String, Object> request) {
        var current = world.oli().get("/api/schedules/" + schedule.scheduleId()).expect(200);
        var headers = Map.of("Content-Type", "application/json", "If-Match", current.header("ETag"));
        world.oli()
                .send("PUT", "/api/schedules/" + schedule.scheduleId(), Json.bytes(request), headers)
                .expect(200);
    }

    private void skip(Api.Schedule schedule, Object day) {
        var date = Map.of("date", day);
        world.oli()
                .create(
                        "/api/schedules/" + schedule.scheduleId() + "/skip",
                        date,
                        UUID.randomUUID().toString())
                .expect(200);
    }

    static Instant inSeconds(long seconds) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    static Map<String, Object> once(Api.Start start, UUID profile, Instant at, int seconds) {
        var request = new HashMap<String, Object>();
        request.put("name", "Hearing");
        request.put("recurrence", "once");
        request.put("date", day(at).toString());
        request.put("startTime", LocalTime.ofInstant(at, ZoneOffset.UTC).toString());
        request.put("durationSeconds", seconds);
        request.put("zone", "UTC");
        request.put("nodeId", start.nodeId());
        request.put("interfaceId", start.interfaceId());
        request.put("profileId", profile);
        request.put("nameTemplate", "{schedule}");
        request.put("tags", List.of("court"));
        return request;
    }
}
