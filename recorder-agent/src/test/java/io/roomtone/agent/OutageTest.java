package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.problem.ProblemSlug;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.FailureReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path directory;

    @Test
    void recordsOnWhileTheControlPlaneIsAwayForLongerThanTheLease() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 1, FORMAT, 4);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();
            bench.start().record(order);

            bench.standIn.away(true);
            var segment = bench.takeDirectory(order).resolve("segment-000.wav").toFile();
            Eventually.until("3 s are on the disk", Bench.PATIENCE, () -> segment.length() > 3 * 192_000);
            bench.standIn.away(false);

            var manifest = bench.delivered(order);
            assertThat(manifest.gaps()).isEmpty();
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
            bench.awaitFreed(order);
        }
    }

    @Test
    void goesOnWithADeliveryThatIsCutAtRandomOffsets() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 2, FORMAT, 1.5);
            var random = new Random(42);
            bench.standIn
                    .library()
                    .cutAfter(
                            random.nextInt(100_000),
                            0,
                            random.nextInt(60_000),
                            random.nextInt(60_000),
                            random.nextInt(60_000));
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();

            bench.start().record(order);

            bench.delivered(order);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
            var requests = bench.standIn.library().requests();
            assertThat(requests.stream().filter("PUT cache-file"::equals)).hasSize(1);
            assertThat(requests.stream().filter("PATCH cache-file"::equals)).hasSize(5);
        }
    }

    @Test
    void keepsWhatTheLibraryRefusesForGoodAndSaysSo() throws Exception {
        try (var bench = new Bench(directory)) {
            Noise.wav(bench.sources.resolve("noise.wav"), 3, FORMAT, 0.3);
            bench.standIn.library().refuse(ProblemSlug.DELIVERY_CONFLICT);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();

            bench.start().record(order);

            var report = bench.awaitFailure(FailureReason.AGENT_ERROR);
            assertThat(report.detail()).contains(ProblemSlug.DELIVERY_CONFLICT);
            assertThat(bench.takeDirectory(order).resolve("segment-000.wav")).exists();
        }
    }

    /// An agent or a library of today may know better than the one that refused or was refused.
    @Test
    void deliversAtItsNextStartWhatTheLibraryRefusedForGood() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 9, FORMAT, 0.3);
            bench.standIn.library().refuse(ProblemSlug.INVALID);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();
            bench.start().record(order);
            bench.awaitFailure(FailureReason.AGENT_ERROR);
            bench.stop();
            Files.writeString(bench.takeDirectory(order).resolve("manifest.json"), "that of an older agent");

            bench.standIn.library().refuse(null);
            bench.start();

            bench.delivered(order);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
            bench.awaitFreed(order);
        }
    }

    @Test
    void staysInFinalizingWhileTheLibraryIsAway() throws Exception {
        try (var bench = new Bench(directory)) {
            Noise.wav(bench.sources.resolve("noise.wav"), 4, FORMAT, 0.3);
            bench.standIn.library().away(true);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();
            bench.start().record(order);

            Eventually.until("three renewals in finalizing", Bench.PATIENCE, () -> finalizing(bench) >= 3);
            Eventually.until(
                    "an undelivered take is told",
                    Bench.PATIENCE,
                    () -> bench.standIn.heartbeats().stream().anyMatch(beat -> beat.undeliveredTakes() == 1));
            bench.standIn.library().away(false);

            bench.delivered(order);
            bench.awaitFreed(order);
        }
    }

    @Test
    void recordsAndDeliversOnAfterTheNodeIsRevokedAndHearsWhenItIsNot() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 5, FORMAT, 1.5);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();
            bench.start().record(order);

            bench.standIn.revoked(true);
            bench.delivered(order);
            assertThat(bench.standIn.renewals()).noneMatch(renewal -> renewal.phase() == LeasePhase.DELIVERED);
            bench.standIn.revoked(false);

            bench.standIn.awaitRenewal(
                    "delivered is told", Duration.ofSeconds(60), renewal -> renewal.phase() == LeasePhase.DELIVERED);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
        }
    }

    @Test
    void renewsOnAfterAnswersThatMakeNoSense() throws Exception {
        try (var bench = new Bench(directory)) {
            Noise.wav(bench.sources.resolve("noise.wav"), 7, FORMAT, 0.5);
            bench.standIn.answerRenewalsWithNothing(4);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();

            bench.start();
            bench.standIn.handOut(order);

            bench.delivered(order);
            bench.awaitFreed(order);
            assertThat(bench.standIn.renewals())
                    .last()
                    .satisfies(renewal -> assertThat(renewal.phase()).isEqualTo(LeasePhase.DELIVERED));
        }
    }

    @Test
    void rendersAgainWhatWasDamagedOnTheDisk() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 8, FORMAT, 0.5);
            bench.standIn.library().away(true);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();
            bench.start().record(order);
            var rendition = bench.takeDirectory(order).resolve("rendition.wav");
            Eventually.until(
                    "delivery is tried",
                    Bench.PATIENCE,
                    () -> !bench.standIn.library().requests().isEmpty());
            bench.stop();

            Files.write(rendition, new byte[100], StandardOpenOption.WRITE);
            bench.standIn.library().away(false);
            bench.start();

            bench.delivered(order);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
        }
    }

    @Test
    void takesTwoJobsOnOneInterfaceWithoutLosingASample() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 6, FORMAT, 3);
            var first = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();
            var second = Orders.of(Backend.FILE, "file:noise.wav", FORMAT)
                    .planned(1000)
                    .order();

            bench.start().record(first);
            bench.record(second);

            bench.delivered(second);
            bench.delivered(first);
            byte[] part = Pcm.decoded(bench.standIn.library().file(second.takeId()), directory, FORMAT);
            assertThat(Pcm.decoded(bench.standIn.library().file(first.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
            assertThat(part).hasSize(192_000);
            assertThat(Pcm.indexOf(sound, part)).isPositive();
        }
    }

    private static long finalizing(Bench bench) {
        return List.copyOf(bench.standIn.renewals()).stream()
                .filter(renewal -> renewal.phase() == LeasePhase.FINALIZING)
                .count();
    }
}
