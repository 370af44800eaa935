package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StreamClockTest {
    private static final int RATE = 48_000;
    private static final long PERIOD_NANOS = 20_000_000;
    private static final int PERIOD_FRAMES = 960;

    private final StreamClock clock = new StreamClock(RATE);
    private long now = 1_000_000_000_000L;
    private StreamClock.Loss found;
    private int losses;

    @Test
    void findsNothingInAHealthyStreamWithJitter() {
        for (int period = 0; period < 3000; period++) {
            hear(PERIOD_NANOS, PERIOD_FRAMES, period % 7 * 3_000_000L);
        }

        assertThat(found).isNull();
        assertThat(clock.runsAway()).isFalse();
        assertThat(clock.position()).isEqualTo(3000L * PERIOD_FRAMES);
    }

    @Test
    void followsASoundCardThatIsSlow() {
        long slowPeriod = PERIOD_NANOS + PERIOD_NANOS / 5_000;
        for (int period = 0; period < 360_000; period++) {
            hear(slowPeriod, PERIOD_FRAMES, 0);
        }

        assertThat(found).as("2 hours at 200 parts per million are 1.4 s").isNull();
    }

    @Test
    void allowsTheBurstThatCatchesUpAfterAPause() {
        healthy(200);
        now += 3_000_000_000L;
        for (int period = 0; period < 150; period++) {
            hear(100_000, PERIOD_FRAMES, 0);
        }
        healthy(200);

        assertThat(found).isNull();
        assertThat(clock.runsAway()).isFalse();
    }

    @Test
    void findsSamplesThatWereLostWithoutAWord() {
        healthy(200);
        now += 3_000_000_000L;
        for (int period = 0; period < 50; period++) {
            hear(100_000, PERIOD_FRAMES, 0);
        }
        healthy(100);

        assertThat(found).isNotNull();
        assertThat(found.frames()).isCloseTo(2L * RATE, Offset.offset(2L * PERIOD_FRAMES));
        assertThat(found.position())
                .as("where the burst of what was buffered ended")
                .isCloseTo(250L * PERIOD_FRAMES, Offset.offset(4L * PERIOD_FRAMES));
        assertThat(clock.position()).isEqualTo(350L * PERIOD_FRAMES + found.frames());
    }

    @Test
    void findsALossOnce() {
        healthy(200);
        now += 2_000_000_000L;
        healthy(100);
        var first = found;
        found = null;
        healthy(300);

        assertThat(first).isNotNull();
        assertThat(found).isNull();
    }

    @Test
    void findsALossOnceAfterHoursOfDrift() {
        long slowPeriod = PERIOD_NANOS + PERIOD_NANOS / 5_000;
        for (int period = 0; period < 360_000; period++) {
            hear(slowPeriod, PERIOD_FRAMES, 0);
        }

        now += 2_000_000_000L;
        for (int period = 0; period < 500; period++) {
            hear(slowPeriod, PERIOD_FRAMES, 0);
        }

        assertThat(losses).isOne();
        assertThat(found.frames()).isCloseTo(2L * RATE, Offset.offset(2L * PERIOD_FRAMES));
    }

    @Test
    void doesNotTakeAQuickSoundCardForARunawayAfterALoss() {
        long quickPeriod = PERIOD_NANOS - PERIOD_NANOS / 5_000;
        for (int period = 0; period < 360_000; period++) {
            hear(quickPeriod, PERIOD_FRAMES, 0);
        }

        now += 2_000_000_000L;
        for (int period = 0; period < 60; period++) {
            hear(quickPeriod, PERIOD_FRAMES, 0);
            assertThat(clock.runsAway()).isFalse();
        }
    }

    @Test
    void isUncertainOnlyWhileAPauseMayHaveCostSamples() {
        healthy(200);
        assertThat(clock.isCertain()).isTrue();

        now += 2_000_000_000L;
        hear(0, PERIOD_FRAMES, 0);
        assertThat(clock.isCertain()).isFalse();
        healthy(100);
        assertThat(losses).isOne();
        assertThat(clock.isCertain()).isTrue();
    }

    @Test
    void knowsASourceThatRunsAway() {
        healthy(200);
        for (int period = 0; period < 60; period++) {
            hear(100_000, PERIOD_FRAMES, 0);
        }

        assertThat(clock.runsAway()).isTrue();
    }

    private void healthy(int periods) {
        for (int period = 0; period < periods; period++) {
            hear(PERIOD_NANOS, PERIOD_FRAMES, 0);
        }
    }

    private void hear(long afterNanos, long frames, long delayNanos) {
        now += afterNanos;
        Optional<StreamClock.Loss> loss = clock.heard(frames, now + delayNanos);
        loss.ifPresent(lost -> {
            found = lost;
            losses++;
        });
    }
}
