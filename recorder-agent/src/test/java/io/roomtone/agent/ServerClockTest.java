package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerClockTest {
    private Duration set = Duration.ZERO;
    private final ServerClock clock =
            new ServerClock(new NodeClock(() -> Instant.now().plus(set), () -> 0));

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

    /// A machine without a clock of its own lives in the past until the network tells it the time.
    @Test
    void followsAStepOfTheNodesOwnClock() {
        set = Duration.ofHours(-1);
        heard(Duration.ofHours(1), Duration.ofMillis(20));
        assertThat(clock.offsetMillis()).isBetween(-3_600_100L, -3_599_900L);

        set = Duration.ZERO;

        assertThat(clock.offsetMillis()).isBetween(-100L, 100L);
        assertThat(clock.isOff()).isFalse();
    }

    @Test
    void mayHaveMissedWorkUntilTheServerHasSaidThatThereIsNone() {
        assertThat(clock.mayHaveMissedWork()).as("before the first answer").isTrue();

        clock.caughtUp();
        assertThat(clock.mayHaveMissedWork()).isFalse();

        clock.unheard();
        assertThat(clock.mayHaveMissedWork()).isTrue();
    }

    private void heard(Duration serverAhead, Duration took) {
        clock.heard(Instant.now().plus(set).plus(serverAhead), took);
    }
}
