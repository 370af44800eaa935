package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithWorld.class)
@Isolated("kills every service, and the broker")
@FirstReliableRecording
class OutagesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final World world;

    @TempDir
    Path folder;

    OutagesTest(World world) {
        this.world = world;
    }

    @Test
    void allServicesRestartedInTheMiddleOfARecordingCostNothing() {
        var source = Sound.noise(25, 2, 16, 12);
        try (var agent = world.agent("patient")) {
            agent.plays("hearing.wav", source).start();
            var oli = world.oli();
            var job = oli.start(agent.record("hearing.wav", "WAV"));
            awaitCaptured(oli, job);

            world.killServices();
            awaitLongerThanALease();
            world.startServices();

            var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            assertThat(done.history()).extracting(Api.Change::to).doesNotContain(JobState.FAILED);
            var recording = oli.awaitCached(job.recordingId(), SOON);
            assertThat(recording.gaps()).isEmpty();
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("hearing.wav")), 16);
            assertThat(heard.pcm()).isEqualTo(source.pcm());
        }
    }

    @Test
    void aBrokerAwayForLongerThanALeaseLosesNothingAndFailsNothing() {
        var source = Sound.noise(6, 2, 16, 13);
        try (var agent = world.agent("without-kafka")) {
            agent.plays("before.wav", source).plays("during.wav", source).start();
            var oli = world.oli();
            var before = oli.start(agent.record("before.wav", "WAV"));
            awaitCaptured(oli, before);

            world.killKafka();
            var during = oli.start(agent.record("during.wav", "FLAC"));
            var delivered = oli.awaitCached(before.recordingId(), SOON);
            assertThat(oli.job(before.jobId()).state())
                    .as("nobody can have told job-service")
                    .isIn(JobState.RECORDING, JobState.FINALIZING);
            awaitLongerThanALease();
            world.startKafka();

            for (var job : new Api.Job[] {before, during}) {
                var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
                assertThat(done.history()).extracting(Api.Change::to).doesNotContain(JobState.FAILED);
                var file = oli.download(
                        job.recordingId(), folder.resolve(job.jobId().toString()));
                assertThat(Ears.hear(file, 16).pcm()).isEqualTo(source.pcm());
            }
            assertThat(delivered.gaps()).isEmpty();
        }
    }

    private static void awaitLongerThanALease() {
        var over = Instant.now().plus(World.LEASE).plusSeconds(1);
        Eventually.within(SOON, "longer than a lease", Instant::now, over::isBefore);
    }

    private static void awaitCaptured(Api api, Api.Job job) {
        Eventually.within(SOON, "two seconds captured", () -> api.job(job.jobId()), j -> j.capturedMillis() > 2_000);
    }
}
