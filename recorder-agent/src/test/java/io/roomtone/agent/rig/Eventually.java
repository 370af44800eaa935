package io.roomtone.agent.rig;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for something that another thread or process does, and fails when it takes too long.
public final class Eventually {
    private static final Duration LOOK = Duration.ofMillis(20);

    private Eventually() {}

    public static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + patience + ": " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
