package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.FailureReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Jobs that were claimed ahead of their start.
class ReservationTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final long HOURS = Duration.ofHours(2).toMillis();

    @TempDir
    Path directory;

    private Bench bench;

    @BeforeEach
    void begin() throws Exception {
        bench = new Bench(directory);
        Noise.wav(bench.sources.resolve("room.wav"), 1, FORMAT, 2);
        bench.start();
    }

    @AfterEach
    void end() throws Exception {
        bench.close();
    }

    @Test
    void holdsManyAndIsStillFreeForMore() throws Exception {
        for (int number = 1; number <= 20; number++) {
            bench.standIn.handOut(orders().starting(HOURS * number).order());
        }

        awaitHeld(20);
        assertThat(bench.standIn.claims().getLast().free()).isGreaterThan(100);
        assertThat(bench.standIn.renewals()).isEmpty();
    }

    @Test
    void recordsNowWhileItHoldsALaterOne() throws Exception {
        var later = orders().starting(HOURS).order();
        var now = orders().order();
        bench.standIn.handOut(later);

        bench.record(now);

        bench.delivered(now);
        bench.awaitFreed(now);
        awaitHeld(1);
        assertThat(bench.takeDirectory(later)).exists();
        Eventually.until(
                "no audio waits",
                Bench.PATIENCE,
                () -> bench.standIn.heartbeats().getLast().undeliveredTakes() == 0);
    }

    @ParameterizedTest
    @EnumSource
    void letsGoOfOneThatIsCalledOffBeforeItsStart(SignalKind signal) throws Exception {
        var order = orders().starting(HOURS).order();
        bench.standIn.handOut(order);
        awaitHeld(1);
        assertThat(bench.standIn.renewals()).isEmpty();

        bench.standIn.signal(order.jobId(), signal);

        bench.awaitFailure(FailureReason.NO_AUDIO);
        bench.awaitFreed(order);
        awaitHeld(0);
        assertThat(bench.standIn.renewals()).isEmpty();
    }

    @Test
    void isNoRecoveryWhenTheAgentIsStartedAgainBeforeItsStart() throws Exception {
        var order = orders().starting(3_000).order();
        bench.standIn.handOut(order);
        awaitHeld(1);

        bench.stop();
        bench.start();

        assertThat(bench.delivered(order).recovered()).isFalse();
    }

    private void awaitHeld(int count) throws Exception {
        Eventually.until(
                count + " jobs held",
                Bench.PATIENCE,
                () -> lastClaim()
                        .filter(claim -> claim.holding().size() == count)
                        .isPresent());
    }

    private Optional<ClaimRequest> lastClaim() {
        return bench.standIn.claims().stream().reduce((_, last) -> last);
    }

    private static Orders orders() {
        return Orders.of(Backend.FILE, "file:room.wav", FORMAT);
    }
}
