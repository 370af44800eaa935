package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.AgentProcess;
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
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real agent process that is killed and started again.
class RestartTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final byte[] SOUND = Noise.pcm(1, FORMAT, 20);

    @TempDir
    Path directory;

    private FifoRig microphone;
    private Bench bench;
    private AgentProcess agent;

    @BeforeEach
    void begin() throws Exception {
        microphone = new FifoRig(directory.resolve("alsa"), FORMAT, SOUND);
        bench = new Bench(directory, microphone.agentSettings());
        agent = startAgent();
    }

    @AfterEach
    void end() throws Exception {
        agent.close();
        bench.close();
        microphone.close();
    }

    @Test
    void goesOnWithTheSameTakeAfterAKillInItsWindowEvenWithoutAControlPlane() throws Exception {
        var order = alsa().order();
        bench.record(order);
        bench.awaitCaptured(1200);
        bench.standIn.away(true);

        long before = framesOnDisk(order);
        agent.kill();
        agent = startAgent();
        var second = bench.takeDirectory(order).resolve("segment-001.wav").toFile();
        Eventually.until("the second segment grows", Bench.PATIENCE, () -> second.length() > 192_000);
        bench.standIn.away(false);
        bench.standIn.awaitRenewal("recovery is reported", Bench.PATIENCE, renewal -> renewal.recovered());
        bench.standIn.signal(order.jobId(), SignalKind.STOP);

        var manifest = bench.delivered(order);
        assertThat(manifest.recovered()).isTrue();
        assertThat(manifest.endedBy()).isEqualTo(EndCause.STOP_REQUEST);
        assertThat(manifest.segments()).hasSize(2);
        assertThat(manifest.segments().getFirst().frames()).isGreaterThanOrEqualTo(before);
        assertThat(manifest.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.cause()).isEqualTo("the agent was away");
            assertThat(gap.frames()).isPositive();
        });
        assertSegmentsAreSound(manifest, order);
        bench.awaitFreed(order);
    }

    @Test
    void salvagesWhatIsInTheSpoolWhenTheWindowIsOver() throws Exception {
        var order = alsa().ending(1500).order();
        bench.record(order);
        bench.awaitCaptured(600);

        long before = framesOnDisk(order);
        agent.kill();
        long killed = System.nanoTime();
        Eventually.until("the window is over", Bench.PATIENCE, () -> System.nanoTime() - killed > 1_500_000_000L);
        agent = startAgent();

        var manifest = bench.delivered(order);
        assertThat(manifest.endedBy()).isEqualTo(EndCause.SALVAGE);
        assertThat(manifest.recovered()).isTrue();
        assertThat(manifest.segments().getFirst().frames()).isGreaterThanOrEqualTo(before);
        assertThat(manifest.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.cause()).isEqualTo("the agent was away");
            assertThat(gap.firstFrame() + gap.frames())
                    .isEqualTo(manifest.frames())
                    .isBetween(36_000L, 90_000L);
        });
        assertThat(manifest.healthEvents()).anyMatch(event -> event.kind() == HealthKind.SALVAGED);
        assertSegmentsAreSound(manifest, order);
        bench.awaitFreed(order);
    }

    @Test
    void goesOnWithADeliveryThatAKillBroke() throws Exception {
        var order = alsa().planned(600).order();
        bench.standIn.library().cutAfter(10_000, 0, 0, 0, 0, 0);
        bench.record(order);
        Eventually.until(
                "part of it is there",
                Bench.PATIENCE,
                () -> bench.standIn.library().requests().stream().anyMatch("PATCH cache-file"::equals));

        agent.kill();
        agent = startAgent();

        var manifest = bench.delivered(order);
        assertThat(bench.standIn.library().requests().stream().filter("PUT cache-file"::equals))
                .hasSize(1);
        assertSegmentsAreSound(manifest, order);
        bench.awaitFreed(order);
    }

    @Test
    void closesOpenTakesWhenItIsTerminatedAndGoesOnLater() throws Exception {
        var order = alsa().order();
        bench.record(order);
        bench.awaitCaptured(600);

        assertThat(agent.terminate()).isTrue();
        agent = startAgent();
        bench.standIn.awaitRenewal("recovery is reported", Bench.PATIENCE, renewal -> renewal.recovered());
        Eventually.until(
                "a second segment",
                Bench.PATIENCE,
                () -> bench.takeDirectory(order)
                        .resolve("segment-001.wav")
                        .toFile()
                        .exists());
        bench.standIn.signal(order.jobId(), SignalKind.STOP);

        var manifest = bench.delivered(order);
        assertThat(manifest.gaps()).hasSize(1);
        assertSegmentsAreSound(manifest, order);
    }

    private void assertSegmentsAreSound(Manifest manifest, WorkOrder order) throws Exception {
        byte[] recorded = Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
        assertThat(recorded).hasSize((int) manifest.frames() * 4);
        for (var segment : manifest.segments()) {
            int from = (int) segment.firstFrame() * 4;
            byte[] part = Arrays.copyOfRange(recorded, from, from + (int) segment.frames() * 4);
            assertThat(Pcm.indexOf(SOUND, part)).isNotNegative();
        }
    }

    private long framesOnDisk(WorkOrder order) {
        return (bench.takeDirectory(order).resolve("segment-000.wav").toFile().length() - 100) / 4;
    }

    private AgentProcess startAgent() throws Exception {
        return AgentProcess.start(directory.resolve("agent.log"), bench.settings(), Map.of());
    }

    private static Orders alsa() {
        return Orders.of(Backend.ALSA, "config:rig", FORMAT);
    }
}
