package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.FifoRig;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the real arecord.
class AlsaRecordingTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final byte[] SOUND = Noise.pcm(1, FORMAT, 20);

    @TempDir
    Path directory;

    private FifoRig microphone;
    private Bench bench;

    @BeforeEach
    void plugIn() throws Exception {
        microphone = new FifoRig(directory.resolve("alsa"), FORMAT, SOUND);
        bench = new Bench(directory, microphone.agentSettings()).start();
    }

    @AfterEach
    void unplug() throws Exception {
        bench.close();
        microphone.close();
    }

    @Test
    void recordsEverySample() throws Exception {
        var order = alsa().planned(1500).order();

        bench.record(order);

        var manifest = bench.delivered(order);
        byte[] recorded = decoded(order);
        assertThat(manifest.gaps()).isEmpty();
        assertThat(recorded).hasSize(72_000 * 4);
        assertThat(Pcm.indexOf(SOUND, recorded)).isNotNegative();
    }

    @Test
    void givesTwoTakesTheSameStream() throws Exception {
        var first = alsa().planned(2000).order();
        var second = alsa().planned(1000).order();

        bench.record(first);
        bench.record(second);

        bench.delivered(first);
        bench.delivered(second);
        assertThat(Pcm.indexOf(SOUND, decoded(first))).isNotNegative();
        assertThat(Pcm.indexOf(SOUND, decoded(second))).isNotNegative();
        assertThat(decoded(second)).hasSize(48_000 * 4);
    }

    @Test
    void opensTheDeviceAgainWhenItsProgramIsKilledAndShowsTheGap() throws Exception {
        var order = alsa().order();
        bench.record(order);
        bench.awaitCaptured(600);

        var program = bench.captureProgram();
        long silent = System.nanoTime();
        microphone.pause();
        program.destroyForcibly();
        bench.standIn.awaitRenewal(
                "loss is reported",
                Bench.PATIENCE,
                renewal -> renewal.healthEvents().stream().anyMatch(event -> event.kind() == HealthKind.DEVICE_LOST));
        long silentFrames = (System.nanoTime() - silent) * 48 / 1_000_000;
        microphone.resume();

        bench.standIn.awaitRenewal(
                "gap is reported",
                Bench.PATIENCE,
                renewal -> renewal.healthEvents().stream().anyMatch(event -> event.kind() == HealthKind.GAP));
        bench.standIn.signal(order.jobId(), SignalKind.STOP);
        var manifest = bench.delivered(order);
        assertThat(manifest.gaps()).hasSize(1);
        assertThat(manifest.gaps().getFirst().frames()).isBetween(silentFrames - 4_800, silentFrames + 48_000);
        assertSoundAndSilence(manifest, decoded(order));
    }

    @Test
    void opensAStalledDeviceAgainAndShowsTheGap() throws Exception {
        var order = alsa().stall(500).order();
        bench.record(order);
        bench.awaitCaptured(600);

        long silent = System.nanoTime();
        microphone.pause();
        bench.standIn.awaitRenewal(
                "stall is reported",
                Bench.PATIENCE,
                renewal -> renewal.healthEvents().stream().anyMatch(event -> event.kind() == HealthKind.STALLED));
        microphone.resume();
        long silentFrames = (System.nanoTime() - silent) * 48 / 1_000_000;
        bench.standIn.awaitRenewal(
                "gap is reported",
                Bench.PATIENCE,
                renewal -> renewal.healthEvents().stream().anyMatch(event -> event.kind() == HealthKind.GAP));
        bench.standIn.signal(order.jobId(), SignalKind.STOP);

        var manifest = bench.delivered(order);
        assertThat(manifest.gaps()).hasSize(1);
        assertThat(manifest.gaps().getFirst().frames()).isBetween(silentFrames - 9_600, silentFrames + 48_000);
        assertSoundAndSilence(manifest, decoded(order));
    }

    @Test
    void endsWithAGapWhenTheDeviceDoesNotComeBackInTheWindow() throws Exception {
        var order = alsa().stall(300).planned(2000).order();
        bench.record(order);
        bench.awaitCaptured(300);

        microphone.pause();

        var manifest = bench.delivered(order);
        assertThat(manifest.endedBy()).isEqualTo(EndCause.DEVICE_GONE);
        assertThat(manifest.frames()).isEqualTo(96_000);
        assertThat(manifest.gaps()).hasSize(1);
        assertSoundAndSilence(manifest, decoded(order));
    }

    /// Segments and gaps cover the time line; each segment is a piece of the sound, each gap is silence.
    private static void assertSoundAndSilence(Manifest manifest, byte[] recorded) {
        long covered = manifest.segments().stream()
                        .mapToLong(Manifest.Segment::frames)
                        .sum()
                + manifest.gaps().stream().mapToLong(Manifest.Gap::frames).sum();
        assertThat(covered).isEqualTo(manifest.frames());
        assertThat(recorded).hasSize((int) manifest.frames() * 4);
        for (var segment : manifest.segments()) {
            assertThat(Pcm.indexOf(SOUND, part(recorded, segment.firstFrame(), segment.frames())))
                    .isNotNegative();
        }
        for (var gap : manifest.gaps()) {
            assertThat(part(recorded, gap.firstFrame(), gap.frames())).containsOnly(0);
        }
    }

    private static byte[] part(byte[] pcm, long firstFrame, long frames) {
        return Arrays.copyOfRange(pcm, (int) firstFrame * 4, (int) (firstFrame + frames) * 4);
    }

    private byte[] decoded(WorkOrder order) throws Exception {
        return Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
    }

    private static Orders alsa() {
        return Orders.of(Backend.ALSA, "config:rig", FORMAT);
    }
}
