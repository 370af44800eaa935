package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path directory;

    @Test
    void endsAtAStopAndDeliversThePartial() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("long.wav"), 1, FORMAT, 20);
            var order = Orders.of(Backend.FILE, "file:long.wav", FORMAT).order();
            bench.start().record(order);
            bench.awaitCaptured(500);

            bench.standIn.signal(order.jobId(), SignalKind.STOP);

            var manifest = bench.delivered(order);
            byte[] kept = Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
            assertThat(manifest.endedBy()).isEqualTo(EndCause.STOP_REQUEST);
            assertThat(manifest.frames()).isGreaterThanOrEqualTo(24_000);
            assertThat(kept).isEqualTo(Arrays.copyOf(sound, kept.length));
            assertThat(bench.standIn.failures()).isEmpty();
        }
    }

    @Test
    void hearsAStopFromARenewalAndSaysThatItHeardIt() throws Exception {
        try (var bench = new Bench(directory)) {
            Noise.wav(bench.sources.resolve("long.wav"), 2, FORMAT, 20);
            var order = Orders.of(Backend.FILE, "file:long.wav", FORMAT).order();
            bench.standIn.library().away(true);
            bench.start().record(order);

            bench.standIn.answer(order.jobId(), LeaseAnswer.STOP);

            Eventually.until(
                    "signal is seen",
                    Bench.PATIENCE,
                    () -> bench.standIn.claims().stream()
                            .flatMap(claim -> claim.holding().stream())
                            .anyMatch(held -> held.jobId().equals(order.jobId()) && held.signalSeen()));
            bench.standIn.library().away(false);
            assertThat(bench.delivered(order).endedBy()).isEqualTo(EndCause.STOP_REQUEST);
        }
    }

    @Test
    void deliversTheAudioOfACancelledJob() throws Exception {
        try (var bench = new Bench(directory)) {
            Noise.wav(bench.sources.resolve("long.wav"), 3, FORMAT, 20);
            var order = Orders.of(Backend.FILE, "file:long.wav", FORMAT).order();
            bench.start().record(order);

            bench.standIn.signal(order.jobId(), SignalKind.CANCEL);

            assertThat(bench.delivered(order).endedBy()).isEqualTo(EndCause.CANCEL_REQUEST);
        }
    }

    @Test
    void reportsNothingMoreOnceTheLeaseIsLostAndDeliversAllTheSame() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 5, FORMAT, 1.5);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();
            bench.start().record(order);

            bench.standIn.answer(order.jobId(), LeaseAnswer.LOST);

            bench.delivered(order);
            bench.awaitFreed(order);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
            assertThat(bench.standIn.renewals()).noneMatch(renewal -> renewal.deliveredSha256() != null);
        }
    }

    @Test
    void tellsOfAClockThatIsMoreThanASecondOff() throws Exception {
        try (var bench = new Bench(directory)) {
            bench.standIn.clockAhead(Duration.ofSeconds(5));
            Noise.wav(bench.sources.resolve("noise.wav"), 6, FORMAT, 1);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();

            bench.start().record(order);

            var manifest = bench.delivered(order);
            assertThat(manifest.healthEvents()).anyMatch(event -> event.kind() == HealthKind.CLOCK_OFFSET);
            assertThat(Duration.between(Instant.now(), manifest.startedAt()))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
            assertThat(bench.standIn.heartbeats().getLast().clockOffsetMillis()).isBetween(-5500L, -4500L);
        }
    }
}
