package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.Moment;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.state.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
    private static final Moment OPENED = new Moment(Instant.parse("2026-11-24T09:00:00Z"), 5_000, "a boot");

    @Test
    void countsThePlannedLengthFromTheFirstSample() {
        var window = window(orders().starting(1_000).planned(2_000));

        assertThat(window.end(Optional.of(after(1_500)))).isEqualTo(after(3_500));
        assertThat(window.limitFrames(after(1_500), FORMAT)).isEqualTo(96_000);
    }

    @Test
    void endsAtTheLatestEndHoweverLateItBegan() {
        var window = window(orders().planned(2_000).ending(2_500));

        assertThat(window.limitFrames(after(1_500), FORMAT)).isEqualTo(48_000);
        assertThat(window.limitFrames(after(9_000), FORMAT)).isZero();
    }

    @Test
    void growsNoLongerThanTheMaximum() {
        assertThat(window(orders()).end(Optional.empty())).isEqualTo(after(600_000));
    }

    @Test
    void goesByTheWallClockOnceTheMachineWasRestarted() {
        var afterBoot = new Moment(OPENED.wall().plusSeconds(90), 17, "another boot");

        assertThat(afterBoot.since(OPENED)).isEqualTo(Duration.ofSeconds(90));
    }

    private static Orders orders() {
        return Orders.of(Backend.ALSA, "test", FORMAT);
    }

    private static Window window(Orders orders) {
        return new Window(orders.order(), OPENED);
    }

    private static Moment after(long millis) {
        return OPENED.plus(Duration.ofMillis(millis));
    }
}
