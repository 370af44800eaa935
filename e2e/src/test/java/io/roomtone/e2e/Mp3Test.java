package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class Mp3Test {
    private final World world;

    @TempDir
    Path folder;

    Mp3Test(World world) {
        this.world = world;
    }

    @Test
    void theVoiceProfileKeepsLevelLengthAndTiming() {
        var tone = Sound.tone(2, 2, 1_000, -12);
        var source = Sound.silence(1, 2, 16).then(tone).then(Sound.silence(1, 2, 16));
        try (var agent = world.agent("voice")) {
            agent.plays("tone.wav", source).start();
            var oli = world.oli();

            var job = oli.start(agent.record("tone.wav", "Voice (MP3 VBR)"));

            oli.awaitJob(job.jobId(), JobState.COMPLETED, Duration.ofSeconds(30));
            var file = oli.download(job.recordingId(), folder.resolve("voice.mp3"));
            var heard = Ears.hear(file, 16);
            assertThat(Ears.codec(file)).isEqualTo("mp3");
            assertThat(heard.frames()).as("length in samples").isEqualTo(source.frames());
            assertThat(heard.firstFrameAbove(-30)).as("onset").isCloseTo(48_000, within(480L));
            var middle = heard.between(60_000, 132_000);
            assertThat(middle.rmsDbfs()).as("level").isCloseTo(tone.rmsDbfs(), within(0.5));
            assertThat(heard.between(156_000, 190_000).rmsDbfs())
                    .as("silence after")
                    .isLessThan(-60);
        }
    }
}
