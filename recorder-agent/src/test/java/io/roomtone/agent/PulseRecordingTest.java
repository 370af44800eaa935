package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.AgentProcess;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.rig.PulseRig;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a real PulseAudio and the real parec; the agent is a process of its own, since it needs the daemon's
/// environment.
class PulseRecordingTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path directory;

    @Test
    void recordsWhatIsPlayedSampleForSample() throws Exception {
        byte[] sound = Noise.pcm(1, FORMAT, 1);
        var played = Files.write(directory.resolve("played.raw"), padded(sound));
        try (var pulse = new PulseRig(directory.resolve("pa"));
                var bench = new Bench(directory, Map.of("backends", "pulseaudio"));
                var _ = AgentProcess.start(directory.resolve("agent.log"), bench.settings(), pulse.environment())) {
            bench.awaitInventory("pulse:" + PulseRig.SOURCE, true);
            var order = Orders.of(Backend.PULSEAUDIO, "pulse:" + PulseRig.SOURCE, FORMAT)
                    .order();
            bench.record(order);

            pulse.play(played);
            bench.standIn.signal(order.jobId(), SignalKind.STOP);

            var manifest = bench.delivered(order);
            byte[] recorded = Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
            assertThat(manifest.gaps()).isEmpty();
            assertThat(Pcm.indexOf(recorded, sound)).isNotNegative();
        }
    }

    @Test
    void noticesThatTheServerMovedItsStreamToAnotherSource() throws Exception {
        try (var pulse = new PulseRig(directory.resolve("pa"));
                var bench = new Bench(directory, Map.of("backends", "pulseaudio"));
                var _ = AgentProcess.start(directory.resolve("agent.log"), bench.settings(), pulse.environment())) {
            bench.awaitInventory("pulse:" + PulseRig.SOURCE, true);
            var order = Orders.of(Backend.PULSEAUDIO, "pulse:" + PulseRig.SOURCE, FORMAT)
                    .order();
            bench.record(order);
            bench.awaitCaptured(300);

            pulse.unplug();
            bench.standIn.awaitRenewal(
                    "loss is reported",
                    Bench.PATIENCE,
                    renewal -> renewal.healthEvents().stream()
                            .anyMatch(event -> event.kind() == HealthKind.DEVICE_LOST
                                    && event.detail().contains("Stream moved")));
            bench.awaitInventory("pulse:" + PulseRig.SOURCE, false);
            pulse.plug();
            Eventually.until(
                    "gap is reported",
                    Bench.PATIENCE,
                    () -> bench.standIn.renewals().stream()
                            .flatMap(renewal -> renewal.healthEvents().stream())
                            .anyMatch(event -> event.kind() == HealthKind.GAP));
            bench.standIn.signal(order.jobId(), SignalKind.STOP);

            var manifest = bench.delivered(order);
            assertThat(manifest.segments()).hasSize(2);
            assertThat(manifest.gaps()).hasSize(1);
        }
    }

    /// A stream's first and last moments are not exact.
    private static byte[] padded(byte[] sound) {
        int pad = FORMAT.sampleRateHz() * FORMAT.frameBytes();
        byte[] padded = new byte[sound.length + 2 * pad];
        System.arraycopy(sound, 0, padded, pad, sound.length);
        return padded;
    }
}
