package io.roomtone.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that runs like the real one until it is moved. A service's tests make it a bean:
///
/// ```java
/// @Mock @Produces @ApplicationScoped SettableClock clock() { return new SettableClock(); }
/// ```
public class SettableClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /// Moves it on (or back, when negative).
    public void advance(Duration by) {
        ahead.updateAndGet(now -> now.plus(by));
    }

    /// Back to real time.
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("everything here is UTC");
    }
}
