package io.roomtone.kit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/// The clock that everything asks, so that a test can put a settable one in its place. It tells microseconds, which
/// is what the database keeps: an event and the API say the same moment.
@ApplicationScoped
public class SystemClock {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
