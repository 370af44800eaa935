package io.roomtone.schedule.testing;

import io.quarkus.test.Mock;
import io.roomtone.kit.testing.SettableClock;
import io.roomtone.schedule.fire.FireLoop;
import io.roomtone.schedule.plan.HorizonLoop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;

/// Time as the tests let it pass. It only goes on: each test starts where the one before has ended.
@ApplicationScoped
public class TestTime {
    private static final SettableClock CLOCK = new SettableClock();

    private final HorizonLoop horizon;
    private final FireLoop fire;

    TestTime(HorizonLoop horizon, FireLoop fire) {
        this.horizon = horizon;
        this.fire = fire;
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

    /// Time passes, then the loops run once.
    public void pass(Duration length) {
        passUnattended(length);
        tend();
    }

    /// Until a moment; then the loops run once.
    public void passUntil(Instant moment) {
        pass(Duration.between(now(), moment));
    }

    /// Time in which no instance is alive.
    public void passUnattended(Duration length) {
        CLOCK.advance(length);
    }

    /// The loops, once.
    public void tend() {
        horizon.runOnce(now()).await().indefinitely();
        fire.runOnce(now()).await().indefinitely();
    }
}
