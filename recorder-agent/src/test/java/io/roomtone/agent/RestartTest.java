package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real agent process that is killed and started again, or held up.
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
        awaitLoss();
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
        awaitLoss();
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

    @Test
    void startsAReservationOnTimeAfterAKillThoughTheControlPlaneIsAway() throws Exception {
        var order = alsa().starting(5_000).order();
        bench.standIn.handOut(order);
        Eventually.until(
                "held",
                Bench.PATIENCE,
                () -> bench.takeDirectory(order).toFile().exists());
        var begins = Instant.now().plusMillis(5_000);

        bench.standIn.away(true);
        agent.kill();
        agent = startAgent();
        var segment = bench.takeDirectory(order).resolve("segment-000.wav").toFile();
        Eventually.until("it records", Bench.PATIENCE, () -> segment.length() > 96_000);
        assertThat(bench.standIn.renewals()).isEmpty();
        bench.standIn.away(false);
        bench.standIn.signal(order.jobId(), SignalKind.STOP);

        var manifest = bench.delivered(order);
        assertThat(manifest.startedAt()).isCloseTo(begins, within(500, ChronoUnit.MILLIS));
        assertThat(manifest.recovered()).isFalse();
        assertThat(manifest.gaps()).isEmpty();
        assertSegmentsAreSound(manifest, order);
    }

    @Test
    void salvagesATrackAndGoesOnWithTheNextOneAfterAKillOverTheirBoundary() throws Exception {
        var group = UUID.randomUUID();
        var first = alsa().track(group, 1, 2).ending(1_500).order();
        var second = alsa().track(group, 2, 2).starting(1_500).ending(60_000).order();
        bench.record(first);
        bench.standIn.handOut(second);
        var begins = Instant.now().plusMillis(1_500);
        Eventually.until(
                "held",
                Bench.PATIENCE,
                () -> bench.takeDirectory(second).toFile().exists());

        agent.kill();
        long killed = System.nanoTime();
        Eventually.until("the boundary is past", Bench.PATIENCE, () -> System.nanoTime() - killed > 1_500_000_000L);
        agent = startAgent();
        var segment = bench.takeDirectory(second).resolve("segment-000.wav").toFile();
        Eventually.until("the next track records", Bench.PATIENCE, () -> segment.length() > 96_000);
        bench.standIn.signal(second.jobId(), SignalKind.STOP);

        var salvaged = bench.delivered(first);
        assertThat(salvaged.endedBy()).isEqualTo(EndCause.SALVAGE);
        assertThat(salvaged.gaps()).hasSize(1);
        assertSegmentsAreSound(salvaged, first);
        var next = bench.delivered(second);
        assertThat(next.recovered()).isTrue();
        assertThat(next.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.firstFrame()).isZero();
            assertThat(gap.cause()).isEqualTo("the agent was away");
        });
        assertThat(next.startedAt()).isCloseTo(begins, within(500, ChronoUnit.MILLIS));
        assertSegmentsAreSound(next, second);
    }

    /// As under a load that lets it not run for longer than its watchdog policy allows a device to be silent.
    @Test
    void losesNothingWhileItDoesNotRunForAMoment() throws Exception {
        var order = alsa().stall(300).order();
        bench.record(order);
        bench.awaitCaptured(300);

        for (int time = 0; time < 5; time++) {
            long captured = lastCaptured();
            send("STOP");
            awaitPassed(500);
            send("CONT");
            bench.awaitCaptured(captured + 1_500);
        }
        bench.standIn.signal(order.jobId(), SignalKind.STOP);

        var manifest = bench.delivered(order);
        assertThat(manifest.healthEvents()).isEmpty();
        assertThat(manifest.gaps()).isEmpty();
        assertSegmentsAreSound(manifest, order);
    }

    /// A file that may not grow is a disk that fails in the middle of a write.
    @Test
    void losesNothingWhenTheDiskTakesHalfOfAWriteAndThenNoMore() throws Exception {
        agent.close();
        var heedless = List.of("sh", "-c", "trap '' XFSZ; exec \"$@\"", "heedless");
        agent = AgentProcess.start(heedless, directory.resolve("agent.log"), bench.settings(), Map.of());
        var order = alsa().order();
        bench.record(order);

        limitFiles("250001");
        var third = bench.takeDirectory(order).resolve("segment-002.wav").toFile();
        Eventually.until("two writes have failed", Bench.PATIENCE, () -> third.length() > 100_000);
        limitFiles("unlimited");
        bench.standIn.signal(order.jobId(), SignalKind.STOP);

        var manifest = bench.delivered(order);
        assertThat(manifest.gaps()).isEmpty();
        assertThat(manifest.segments()).hasSizeGreaterThanOrEqualTo(3);
        byte[] recorded = Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
        assertThat(Pcm.indexOf(SOUND, recorded)).isNotNegative();
    }

    private long lastCaptured() {
        return bench.standIn.renewals().getLast().capturedMillis();
    }

    private static void awaitPassed(long millis) throws Exception {
        long began = System.nanoTime();
        Eventually.until("time has passed", Bench.PATIENCE, () -> System.nanoTime() - began > millis * 1_000_000);
    }

    private void send(String signal) throws Exception {
        run("kill", "-" + signal, Long.toString(agent.pid()));
    }

    private void limitFiles(String bytes) throws Exception {
        run("prlimit", "--pid", Long.toString(agent.pid()), "--fsize=" + bytes + ":unlimited");
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
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

    /// An agent that is back before this has missed nothing.
    private void awaitLoss() throws Exception {
        Eventually.until("nobody hears the microphone", Bench.PATIENCE, microphone::isUnheard);
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
