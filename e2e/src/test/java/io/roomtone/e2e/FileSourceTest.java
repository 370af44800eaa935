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
class FileSourceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;

    @TempDir
    Path folder;

    FileSourceTest(World world) {
        this.world = world;
    }

    @Test
    void wavAndFlacRecordingsHoldTheVerySamplesOfTheirSources() {
        var stereo = Sound.noise(4, 2, 16, 1);
        var wide = Sound.noise(4, 2, 24, 2);
        try (var agent = world.agent("sources")) {
            agent.plays("stereo.wav", stereo).plays("wide.wav", wide).start();
            var oli = world.oli();

            var wav = oli.start(agent.record("stereo.wav", "WAV"));
            var flac = oli.start(agent.record("wide.wav", "FLAC"));

            assertThat(oli.awaitJob(wav.jobId(), JobState.COMPLETED, SOON).recovered())
                    .isFalse();
            assertThat(oli.awaitJob(flac.jobId(), JobState.COMPLETED, SOON).recovered())
                    .isFalse();
            var wavFile = oli.download(wav.recordingId(), folder.resolve("a.wav"));
            assertThat(Ears.codec(wavFile)).isEqualTo("pcm_s16le");
            assertThat(Ears.hear(wavFile, 16).pcm()).isEqualTo(stereo.pcm());
            var flacFile = oli.download(flac.recordingId(), folder.resolve("b.flac"));
            assertThat(Ears.hear(flacFile, 24).pcm()).isEqualTo(wide.pcm());
            assertThat(Ears.hearFlac(flacFile, 24).pcm()).isEqualTo(wide.pcm());
        }
    }

    @Test
    void aRecordingSaysHowItEndedHowLongItIsAndThatItIsHealthy() {
        try (var agent = world.agent("short-source")) {
            agent.plays("short.wav", Sound.noise(1.5, 1, 16, 3)).start();
            var oli = world.oli();

            var job = oli.start(agent.record("short.wav", "WAV"));

            oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            var recording = Eventually.within(
                    SOON,
                    "health is settled",
                    () -> oli.recording(job.recordingId()),
                    r -> r.health() != Health.UNKNOWN);
            assertThat(recording.health()).isEqualTo(Health.HEALTHY);
            assertThat(recording.durationSeconds()).isEqualTo(1.5);
            assertThat(recording.gaps()).isEmpty();
            assertThat(recording.takes()).singleElement().satisfies(take -> {
                assertThat(take.primary()).isTrue();
                assertThat(take.frames()).isEqualTo(72_000);
                assertThat(take.endedBy()).isEqualTo(EndCause.SOURCE_ENDED);
            });
        }
    }
}
