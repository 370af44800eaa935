package io.roomtone.agent;

import java.time.Duration;
import java.time.Instant;

/// A point in time on both clocks of the node.
///
/// @param monotonicNanos of the system's monotonic clock, sleep included; the same for all processes
/// until the machine restarts
/// @param boot names the run of the machine that the monotonic time belongs to
public record Moment(Instant wall, long monotonicNanos, String boot) {

    /// Time from then to now, by the monotonic clock if the machine did not restart in between.
    public Duration since(Moment earlier) {
        return boot.equals(earlier.boot)
                ? Duration.ofNanos(monotonicNanos - earlier.monotonicNanos)
                : Duration.between(earlier.wall, wall);
    }

    public Moment plus(Duration duration) {
        return new Moment(wall.plus(duration), monotonicNanos + duration.toNanos(), boot);
    }

    public boolean isBefore(Moment other) {
        return other.since(this).isPositive();
    }
}
