package io.roomtone.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for another process by asking it again and again until a deadline.
final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /// The first value that is as wished; fails with the last one seen, or with the last error, after the time.
    static <T> T within(Duration time, String what, Supplier<T> ask, Predicate<T> wished) {
        var deadline = System.nanoTime() + time.toNanos();
        Object last = null;
        while (true) {
            try {
                var value = ask.get();
                if (wished.test(value)) return value;
                last = value;
            } catch (RuntimeException | AssertionError e) {
                // not yet what is asked for, or nobody there to answer
                last = e;
            }
            if (System.nanoTime() > deadline) throw failure(time, what, last);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// Fails as soon as the value is not as wished any more; returns after the time.
    static <T> void throughout(Duration time, String what, Supplier<T> ask, Predicate<T> wished) {
        var deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            var value = ask.get();
            if (!wished.test(value)) throw new AssertionError("no longer so: " + what + "; now: " + value);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static AssertionError failure(Duration time, String what, Object last) {
        var error = new AssertionError("not within " + time.toMillis() + " ms: " + what + "; last: " + last);
        if (last instanceof Throwable cause) error.initCause(cause);
        return error;
    }
}
