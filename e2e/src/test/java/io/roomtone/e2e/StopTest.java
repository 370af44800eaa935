package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class StopTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;

    @TempDir
    Path folder;

    StopTest(World world) {
        this.world = world;
    }

    @Test
    void aStopInTheMiddleKeepsThePartialAsACompletedHealthyRecording() {
        var source = Sound.noise(30, 2, 16, 5);
        try (var agent = world.agent("stopped")) {
            agent.plays("long.wav", source).start();
            var oli = world.oli();
            var job = oli.start(agent.record("long.wav", "FLAC"));
            Eventually.within(
                    SOON, "two seconds captured", () -> oli.job(job.jobId()), j -> j.capturedMillis() > 2_000);

            oli.stop(job.jobId());

            var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            assertThat(done.allowed()).doesNotContain("stop");
            var recording = Eventually.within(
                    SOON,
                    "health is settled",
                    () -> oli.recording(job.recordingId()),
                    r -> r.health() != Health.UNKNOWN);
            assertThat(recording.health()).isEqualTo(Health.HEALTHY);
            assertThat(recording.takes().getFirst().endedBy()).isEqualTo(EndCause.STOP_REQUEST);
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("partial.flac")), 16);
            assertThat(heard.frames()).isBetween(2L * Sound.RATE, 20L * Sound.RATE);
            assertThat(heard.pcm()).isEqualTo(source.between(0, heard.frames()).pcm());
        }
    }

    @Test
    void aStopOfAFinishedJobChangesNothing() {
        try (var agent = world.agent("finished")) {
            agent.plays("blip.wav", Sound.noise(1, 1, 16, 6)).start();
            var oli = world.oli();
            var job = oli.start(agent.record("blip.wav", "WAV"));
            var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);

            var after = oli.stop(job.jobId());

            assertThat(after.state()).isEqualTo(JobState.COMPLETED);
            assertThat(after.entityVersion()).isEqualTo(done.entityVersion());
        }
    }

    @Test
    void aStopBeforeThereIsAudioCancelsTheJob() {
        try (var agent = world.agent("silent")) {
            agent.plays("never.wav", Sound.noise(1, 1, 16, 7)).start();
            var start = agent.record("never.wav", "WAV");
            agent.kill();
            var oli = world.oli();
            var job = oli.start(start);

            oli.stop(job.jobId());

            oli.awaitJob(job.jobId(), JobState.CANCELLED, SOON);
        }
    }
}
