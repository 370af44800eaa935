package io.roomtone.upload.transfer;

import java.time.Duration;

/// How long to wait after a failure.
final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private Backoff() {}

    /// Doubles from the first to the longest wait, and is spread by a fifth to either side, so that
    /// items that failed
    /// together do not come back together.
    ///
    /// @param fruitless failed attempts in a row; the first wait for 0 and 1
    /// @param chance from 0 to 1
    static Duration after(int fruitless, Duration first, Duration longest, double chance) {
        double doubled = first.toMillis() * Math.pow(2, Math.clamp(fruitless - 1L, 0, MOST_DOUBLINGS));
        double capped = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.8 + 0.4 * chance)));
    }
}
