package io.roomtone.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes this instance's workers when there may be something to transfer. Only speed depends on it:
/// they look by
/// themselves too.
@ApplicationScoped
public class Bell {
    private static final int ALL = 64;

    private final Semaphore rings = new Semaphore(0);

    /// To be rung after the commit.
    public void ring() {
        if (rings.availablePermits() < ALL) rings.release();
    }

    /// Returns after a ring, or after this long.
    public void await(Duration atMost) throws InterruptedException {
        rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
