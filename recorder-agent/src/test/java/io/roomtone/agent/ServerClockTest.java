package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerClockTest {
    private final ServerClock clock = new ServerClock();

    @Test
    void tellsAClockThatIsOff() {
        heard(Duration.ofSeconds(-3), Duration.ofMillis(20));

        assertThat(clock.offsetMillis()).isBetween(2_900L, 3_100L);
        assertThat(clock.isOff()).isTrue();
    }

    @Test
    void believesAQuickAnswerMoreThanASlowOne() {
        heard(Duration.ZERO, Duration.ofMillis(20));
        heard(Duration.ZERO, Duration.ofSeconds(8));

        assertThat(clock.offsetMillis()).isBetween(-100L, 100L);
    }

    @Test
    void accusesNoClockOnASlowAnswer() {
        heard(Duration.ZERO, Duration.ofSeconds(8));

        assertThat(clock.isOff()).isFalse();
    }

    private void heard(Duration serverAhead, Duration roundTrip) {
        long answered = System.nanoTime();
        clock.heard(Instant.now().plus(serverAhead), answered - roundTrip.toNanos(), answered);
    }
}
