package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NodeClockTest {
    private static final long SECOND = 1_000_000_000;
    private static final long HOUR = 3_600 * SECOND;

    private final AtomicLong slept = new AtomicLong();

    @Test
    void goesOnWhileTheMachineSleeps() {
        var clock = new NodeClock(InstantSource.system(), () -> System.nanoTime() + slept.get());
        long before = clock.nanos();

        slept.set(HOUR);

        assertThat(next(clock) - before).isBetween(HOUR, HOUR + 30 * SECOND);
    }

    /// Too many open files, for instance.
    @Test
    void doesNotGoBackWhenTheTimeSinceTheStartOfTheMachineCannotBeReadForOnce() {
        slept.set(HOUR);
        var clock = new NodeClock(InstantSource.system(), () -> slept.get() == 0 ? 0 : System.nanoTime() + slept.get());
        long before = clock.nanos();

        slept.set(0);

        assertThat(next(clock)).isGreaterThan(before);
    }

    /// As when the machine is so busy that this process does not run for a moment.
    @Test
    void takesNoDelayOfItsOwnForSleep() {
        var clock = new NodeClock(InstantSource.system(), () -> {
            spend(slept.getAndSet(0));
            return System.nanoTime();
        });

        slept.set(1_100_000_000);
        clock.nanos();

        assertThat(next(clock)).isLessThanOrEqualTo(System.nanoTime());
    }

    /// The reading after which sleep must have been noticed.
    private static long next(NodeClock clock) {
        spend(60_000_000);
        return clock.nanos();
    }

    private static void spend(long nanos) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < nanos) {
            Thread.onSpinWait();
        }
    }
}
