package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.FifoRig;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class ArecordTest {
    private static final PcmFormat STEREO = new PcmFormat(Sound.RATE, 2, SampleFormat.S16_LE);

    private final World world;

    @TempDir
    Path folder;

    ArecordTest(World world) {
        this.world = world;
    }

    @Test
    void whatTheRealArecordHearsIsRecordedToTheSample() throws Exception {
        var sound = Sound.noise(8, 2, 16, 18);
        try (var card = new FifoRig(folder.resolve("card"), STEREO, sound.pcm());
                var agent = world.agent("alsa").expects("config:rig")) {
            card.agentSettings().forEach((name, value) -> agent.with("roomtone.agent." + name, value));
            agent.start();
            var oli = world.oli();

            var job = oli.start(agent.recordInterface("config:rig", "FLAC").seconds(4));

            oli.awaitJob(job.jobId(), JobState.COMPLETED, Duration.ofSeconds(40));
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("alsa.flac")), 16);
            assertThat(oli.recording(job.recordingId()).gaps()).isEmpty();
            assertThat(heard.frames()).isEqualTo(4L * Sound.RATE);
            var overAndOver = sound.then(sound);
            var began = overAndOver.find(heard);
            assertThat(began).as("where the recording begins in the sound").isNotNegative();
            assertThat(heard.pcm())
                    .isEqualTo(
                            overAndOver.between(began, began + heard.frames()).pcm());
        }
    }
}
