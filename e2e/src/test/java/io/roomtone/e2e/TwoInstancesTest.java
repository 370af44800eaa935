package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.UploadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class TwoInstancesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int RUNS = 2;
    /// Longer than another instance needs to hear what the killed one should have heard.
    private static final int RUN_SECONDS = 20;

    private final World world;

    @TempDir
    Path folder;

    TwoInstancesTest(World world) {
        this.world = world;
    }

    @Test
    void oneInstanceOfEveryServiceKilledInTheMiddleCostsNothing() {
        var source = Sound.noise(20, 2, 16, 61);
        var archive = world.uploads().resolve("two-instances");
        var policy = world.ada()
                .addUploadPolicy(
                        "Two instances", "on_recording_cached", world.ada().addDirectory("Two instances", archive));
        try (var agent = world.agent("two")) {
            agent.plays("long.wav", source).plays("short.wav", source).start();
            var oli = world.oli();
            world.startSecondInstances();
            var job = oli.start(agent.record("long.wav", "WAV").uploadedBy(policy));
            Eventually.within(
                    SOON, "two seconds captured", () -> oli.job(job.jobId()), j -> j.capturedMillis() > 2_000);
            var schedule = runNow(agent);

            world.killFirstInstances();
            var during = oli.start(agent.record("short.wav", "FLAC").seconds(2));

            var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            assertThat(done.history()).extracting(Api.Change::to).doesNotContain(JobState.FAILED);
            oli.awaitJob(during.jobId(), JobState.COMPLETED, SOON);
            assertThat(oli.awaitCached(job.recordingId(), SOON).gaps()).isEmpty();
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("long.wav")), 16);
            assertThat(heard.pcm()).isEqualTo(source.pcm());
            Eventually.within(
                    SOON,
                    "the copy is verified",
                    () -> oli.uploads(job.recordingId()),
                    items -> items.size() == 1 && items.getFirst().state() == UploadState.VERIFIED);
            assertEachRunHappenedOnce(schedule);
        } finally {
            world.startFirstInstances();
            world.stopSecondInstances();
        }
    }

    /// Some runs of one schedule, asked for while both instances live.
    private UUID runNow(StoryAgent agent) {
        var start = agent.record("short.wav", "FLAC");
        var tomorrow = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(1);
        var schedule = world.oli()
                .addSchedule(Map.of(
                        "name",
                        "Twice",
                        "recurrence",
                        "once",
                        "date",
                        tomorrow.toString(),
                        "startTime",
                        "10:00:00",
                        "durationSeconds",
                        RUN_SECONDS,
                        "zone",
                        "UTC",
                        "nodeId",
                        start.nodeId(),
                        "interfaceId",
                        start.interfaceId(),
                        "profileId",
                        start.profileId()));
        for (int run = 0; run < RUNS; run++) {
            world.oli()
                    .create(
                            "/api/schedules/" + schedule.scheduleId() + "/run-now",
                            Map.of(),
                            UUID.randomUUID().toString())
                    .expect(201);
        }
        return schedule.scheduleId();
    }

    private void assertEachRunHappenedOnce(UUID schedule) {
        Eventually.within(
                SOON,
                "every run is over",
                () -> world.oli().jobsOf(schedule),
                jobs -> jobs.size() == RUNS && jobs.stream().allMatch(job -> job.state() == JobState.COMPLETED));
        var due = world.events().of(schedule).stream()
                .filter(event -> event.type() == EventType.OCCURRENCE_DUE)
                .collect(Collectors.groupingBy(
                        event -> event.json().get("occurrenceId").asText(),
                        Collectors.mapping(event -> event.headers().get("ce_id"), Collectors.toSet())));
        assertThat(due).hasSize(RUNS);
        assertThat(due.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }
}
