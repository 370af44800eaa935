package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class AgentKilledTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int PLANNED_SECONDS = 12;

    private final World world;

    @TempDir
    Path folder;

    AgentKilledTest(World world) {
        this.world = world;
    }

    @Test
    void anAgentBackInsideTheWindowGoesOnWithTheSameJobAndTheGapIsOnTheTimeLine() {
        var source = Sound.noise(PLANNED_SECONDS + 5, 2, 16, 10);
        try (var agent = world.agent("killed-inside")) {
            agent.plays("room.wav", source).start();
            var oli = world.oli();
            var job = oli.start(agent.record("room.wav", "WAV").seconds(PLANNED_SECONDS));
            awaitCaptured(oli, job, 3_000);

            var killed = Instant.now();
            agent.kill();
            agent.start();

            var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            assertThat(done.recovered()).isTrue();
            assertThat(done.history()).extracting(Api.Change::to).doesNotContain(JobState.CANCELLED);
            var recording = oli.awaitCached(job.recordingId(), SOON);
            assertThat(recording.recovered()).isTrue();
            assertThat(recording.takes()).as("the same take went on").hasSize(1);
            assertThat(recording.takes().getFirst().frames())
                    .as("segments and gaps are the whole time line")
                    .isEqualTo((long) PLANNED_SECONDS * Sound.RATE);
            assertThat(recording.gaps()).hasSize(1);
            var gap = recording.gaps().getFirst();
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("inside.wav")), 16);
            assertThat(heard.frames()).isEqualTo((long) PLANNED_SECONDS * Sound.RATE);
            assertAudioUpToTheLastSecondBefore(killed, recording, gap.firstFrame());
            assertThat(heard.between(0, gap.firstFrame()).pcm())
                    .as("before the kill")
                    .isEqualTo(source.between(0, gap.firstFrame()).pcm());
            var back = gap.firstFrame() + gap.frames();
            assertThat(heard.between(gap.firstFrame(), back).isDigitalSilence())
                    .as("the gap is silent")
                    .isTrue();
            assertThat(heard.between(back, heard.frames()).pcm())
                    .as("after the restart, when the file source begins anew")
                    .isEqualTo(source.between(0, heard.frames() - back).pcm());
        }
    }

    @Test
    void anAgentBackAfterTheWindowSalvagesWhatItHadAndTheFailedJobIsCompleted() {
        var source = Sound.noise(30, 2, 16, 11);
        try (var agent = world.agent("killed-late")) {
            agent.plays("room.wav", source).start();
            var oli = world.oli();
            var job = oli.start(agent.record("room.wav", "FLAC").seconds(6));
            awaitCaptured(oli, job, 3_000);

            var killed = Instant.now();
            agent.kill();
            var failed = oli.awaitJob(job.jobId(), JobState.FAILED, SOON);
            assertThat(failed.reason()).isEqualTo(FailureReason.LEASE_EXPIRED);
            Eventually.within(SOON, "the window is over", Instant::now, killed.plusSeconds(6)::isBefore);
            agent.start();

            var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            assertThat(done.recovered()).isTrue();
            var recording = oli.awaitCached(job.recordingId(), SOON);
            assertThat(recording.recovered()).isTrue();
            assertThat(recording.takes().getFirst().endedBy()).isEqualTo(EndCause.SALVAGE);
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("late.flac")), 16);
            assertThat(heard.frames()).as("the whole window").isEqualTo(6L * Sound.RATE);
            assertThat(recording.gaps()).hasSize(1);
            var gap = recording.gaps().getFirst();
            assertThat(gap.firstFrame() + gap.frames())
                    .as("the gap is up to its end")
                    .isEqualTo(heard.frames());
            assertAudioUpToTheLastSecondBefore(killed, recording, gap.firstFrame());
            assertThat(heard.between(0, gap.firstFrame()).pcm())
                    .isEqualTo(source.between(0, gap.firstFrame()).pcm());
            assertThat(heard.between(gap.firstFrame(), heard.frames()).isDigitalSilence())
                    .isTrue();
        }
    }

    private static void awaitCaptured(Api api, Api.Job job, long millis) {
        Eventually.within(SOON, millis + " ms captured", () -> api.job(job.jobId()), j -> j.capturedMillis() >= millis);
    }

    private static void assertAudioUpToTheLastSecondBefore(Instant fault, Api.Recording recording, long frames) {
        var sinceStart = Duration.between(recording.startedAt(), fault).toMillis();
        assertThat(frames * 1_000 / Sound.RATE)
                .as("milliseconds kept of %d", sinceStart)
                .isBetween(sinceStart - 1_000, sinceStart + 250);
    }
}
