package io.roomtone.job.testing;

import io.quarkus.test.Mock;
import io.roomtone.job.BeatConfig;
import io.roomtone.job.node.NodeWatch;
import io.roomtone.job.plan.WaitingLoop;
import io.roomtone.job.reap.Reaper;
import io.roomtone.kit.testing.SettableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;

/// Time as the tests let it pass. It only goes on: each test starts where the one before has ended.
@ApplicationScoped
public class TestTime {
    private static final SettableClock CLOCK = new SettableClock();

    private final Reaper reaper;
    private final NodeWatch watch;
    private final WaitingLoop waiting;
    private final BeatConfig beat;

    TestTime(Reaper reaper, NodeWatch watch, WaitingLoop waiting, BeatConfig beat) {
        this.reaper = reaper;
        this.watch = watch;
        this.waiting = waiting;
        this.beat = beat;
    }

    @Mock
    @Produces
    @ApplicationScoped
    static SettableClock clock() {
        return CLOCK;
    }

    public Instant now() {
        return CLOCK.instant();
    }

    /// Time in which the service is alive: its loops run as often as they should.
    public void pass(Duration length) {
        tend();
        for (var left = length; left.isPositive(); left = left.minus(beat.interval())) {
            CLOCK.advance(left.compareTo(beat.interval()) < 0 ? left : beat.interval());
            tend();
        }
    }

    /// Much time, of which nobody takes notice.
    public void jump(Duration length) {
        passUnattended(length);
        tend();
    }

    /// Time in which no instance is alive.
    public void passUnattended(Duration length) {
        CLOCK.advance(length);
    }

    /// The loops, once.
    public void tend() {
        reaper.runOnce(now()).await().indefinitely();
        watch.runOnce(now()).await().indefinitely();
        waiting.runOnce(now()).await().indefinitely();
    }
}
