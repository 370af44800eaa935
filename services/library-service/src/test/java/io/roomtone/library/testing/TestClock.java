package io.roomtone.library.testing;

import io.quarkus.test.Mock;
import io.roomtone.kit.testing.SettableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// The service's clock in tests.
public class TestClock {
    @Mock
    @Produces
    @ApplicationScoped
    SettableClock clock() {
        return new SettableClock();
    }
}
