package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.UploadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithWorld.class)
@Isolated("kills an instance of every service")
@FirstReliableRecording
class TwoInstancesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /// Windows that become due a second apart, while an instance of schedule-service is killed.
    private static final int WINDOWS = 4;
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
        try (var agent = world.agent("two", WINDOWS + 2)) {
            agent.plays("long.wav", source)
                    .plays("windows.wav", Sound.noise(60, 2, 16, 62))
                    .plays("short.wav", source)
                    .start();
            var oli = world.oli();
            world.startSecondInstances();
            var job = oli.start(agent.record("long.wav", "WAV").uploadedBy(policy));
            Eventually.within(
                    SOON, "two seconds captured", () -> oli.job(job.jobId()), j -> j.capturedMillis() > 2_000);
            var first = Instant.now()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plus(World.FIRED_AHEAD)
                    .plusSeconds(5);
            var schedules = plan(agent, first);
            var kill = first.minus(World.FIRED_AHEAD)
                    .plusMillis(ThreadLocalRandom.current().nextInt(1_000 * WINDOWS));
            Eventually.within(SOON, "some are due", Instant::now, kill::isBefore);

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
            schedules.forEach(this::assertRanOnce);
        } finally {
            world.startFirstInstances();
            world.stopSecondInstances();
        }
    }

    /// Schedules of one window each.
    private List<UUID> plan(StoryAgent agent, Instant first) {
        var start = agent.record("windows.wav", "FLAC");
        return IntStream.range(0, WINDOWS)
                .mapToObj(n -> SchedulesTest.once(start, start.profileId(), first.plusSeconds(n), RUN_SECONDS))
                .map(request -> world.oli().addSchedule(request).scheduleId())
                .toList();
    }

    private void assertRanOnce(UUID schedule) {
        Eventually.within(
                SOON,
                "its run is over",
                () -> world.oli().jobsOf(schedule),
                jobs -> jobs.size() == 1 && jobs.getFirst().state() == JobState.COMPLETED);
        var due = world.events().of(schedule).stream()
                .filter(event -> event.type() == EventType.OCCURRENCE_DUE)
                .map(event -> event.headers().get("ce_id"))
                .distinct();
        assertThat(due).hasSize(1);
    }
}
