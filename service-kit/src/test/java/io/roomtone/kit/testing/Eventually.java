package io.roomtone.kit.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Waits for what another process or thread is about to do.
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /// Returns as soon as the assertion holds; fails as it last failed after 60 seconds.
    public static void eventually(ThrowingCallable assertion) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (Throwable failure) {
                if (System.nanoTime() > end) throw new AssertionError("not within " + DEADLINE, failure);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
