package io.roomtone.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for another process: ask again until it is so or the time is up.
public final class Wait {
    private static final Duration POLL = Duration.ofMillis(200);

    private Wait() {}

    /// @param what completes "waited in vain for ..."
    /// @throws IllegalStateException when it is not so in time
    public static void until(String what, Duration limit, BooleanSupplier so) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain for " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
