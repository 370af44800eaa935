package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.PulseRig;
import io.roomtone.contracts.state.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class PulseAudioTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final World world;

    @TempDir
    Path folder;

    PulseAudioTest(World world) {
        this.world = world;
    }

    @Test
    void whatIsPlayedIntoARealSoundServerIsRecordedToTheSample() throws Exception {
        var sound = Sound.noise(3, 2, 16, 19);
        // The server may ramp up a stream that begins: silence goes first.
        var played = Sound.silence(1.5, 2, 16).then(sound).then(Sound.silence(1, 2, 16));
        try (var server = new PulseRig(folder.resolve("server"));
                var agent = world.agent("pulse")) {
            server.environment().forEach(agent::withEnvironment);
            agent.with("roomtone.agent.backends", "pulseaudio").expects("pulse:" + PulseRig.SOURCE);
            agent.start();
            var oli = world.oli();
            var job = oli.start(agent.recordInterface("pulse:" + PulseRig.SOURCE, "WAV"));
            Eventually.within(SOON, "capturing", () -> oli.job(job.jobId()), j -> j.capturedMillis() > 500);

            server.play(Files.write(folder.resolve("played.raw"), played.pcm()));
            oli.stop(job.jobId());

            oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("pulse.wav")), 16);
            var began = heard.find(sound);
            assertThat(began).as("where the sound begins in the recording").isPositive();
            assertThat(heard.between(began, began + sound.frames()).pcm()).isEqualTo(sound.pcm());
        }
    }
}
