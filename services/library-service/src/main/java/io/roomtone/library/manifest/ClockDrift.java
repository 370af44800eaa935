package io.roomtone.library.manifest;

import io.roomtone.contracts.agent.Manifest;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How much faster than its nominal rate a device ran.
final class ClockDrift {
    // each point is some milliseconds off: over less than this that alone would look like drift
    private static final long SHORTEST_MICROS = 60_000_000;

    private ClockDrift() {}

    /// In millionths, from the first point to the last; a device that is slow has a negative one.
    ///
    /// @param clock in order of frames
    /// @return null when the points span less than a minute
    static Double ppm(List<Manifest.ClockPoint> clock, int sampleRateHz) {
        if (clock.isEmpty()) return null;
        var first = clock.getFirst();
        var last = clock.getLast();
        // micros: a span of nanoseconds overflows when a node's clock was set in between
        long micros = ChronoUnit.MICROS.between(first.utc(), last.utc());
        if (micros < SHORTEST_MICROS) return null;
        double seconds = micros / 1e6;
        return ((last.frame() - first.frame()) / seconds / sampleRateHz - 1) * 1e6;
    }
}
