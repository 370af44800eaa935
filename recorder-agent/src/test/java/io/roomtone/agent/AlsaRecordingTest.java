package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Eventually;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the real arecord.
class AlsaRecordingTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final PcmFormat MONO = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
    private static final byte[] SOUND = Noise.pcm(1, FORMAT, 40);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    /// A device of one's own, as hardware is: whoever opens it second is refused.
    @Test
    void givesADeviceThatWasAwayBackToTheRecordingThatHadIt() throws Exception {
        restart(Map.of(
                "capture.alsa-command",
                "flock -n -F " + directory.resolve("device") + " "
                        + microphone.agentSettings().get("capture.alsa-command"),
                "capture.first-reopen",
                "300ms"));
        var first = alsa().order();
        var second = Orders.of(Backend.ALSA, "config:rig", MONO).order();
        bench.record(first);
        bench.standIn.handOut(second);

        for (int loss = 1; loss <= 4; loss++) {
            arecord().destroyForcibly();
            var segment = bench.takeDirectory(first)
                    .resolve("segment-%03d.wav".formatted(loss))
                    .toFile();
            Eventually.until("it has the device again", PATIENCE, () -> segment.length() > 100_000);
        }
        bench.standIn.signal(first.jobId(), SignalKind.STOP);
        var segment = bench.takeDirectory(second).resolve("segment-000.wav").toFile();
        Eventually.until("then the other one has it", PATIENCE, () -> segment.length() > 10_000);
        bench.standIn.signal(second.jobId(), SignalKind.STOP);

        var manifest = bench.delivered(first);
        assertThat(manifest.gaps()).hasSize(4);
        assertSoundAndSilence(manifest, decoded(first));
        assertThat(bench.delivered(second).frames()).isPositive();
    }

    private static ProcessHandle arecord() throws Exception {
        Eventually.until("arecord runs", PATIENCE, () -> findArecord().isPresent());
        return findArecord().orElseThrow();
    }

    private static Optional<ProcessHandle> findArecord() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").matches(".*/(arecord|aplay)"))
                .findFirst();
    }

    private void restart(Map<String, String> settings) throws Exception {
        bench.close();
        var all = new HashMap<>(microphone.agentSettings());
        all.putAll(settings);
        bench = new Bench(directory.resolve("again"), all).start();
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
