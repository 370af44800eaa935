package io.roomtone.job.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts a window into tracks, one after the other without a gap.
final class TrackSplit {
    private TrackSplit() {}

    /// @param number from 1
    /// @param until exclusive
    record Track(int number, Instant from, Instant until) {
        /// Rounded up: the end is a moment of the wall clock in any case.
        int seconds() {
            return Math.toIntExact((Duration.between(from, until).toMillis() + 999) / 1000);
        }

        boolean over(Instant now) {
            return !until.isAfter(now);
        }

        /// What is left of it.
        Track remaining(Instant now) {
            return from.isBefore(now) ? new Track(number, now, until) : this;
        }
    }

    /// @param maximumSeconds longest track; null = one for the whole window
    /// @return in order, each as long as can be but the last
    /// @throws IllegalArgumentException for a window that has no length (a fault of the sender)
    static List<Track> split(Instant from, Instant until, Integer maximumSeconds) {
        requireLength(from, until);
        if (maximumSeconds == null) return List.of(new Track(1, from, until));
        return IntStream.rangeClosed(1, count(from, until, maximumSeconds))
                .mapToObj(number -> track(number, from, until, maximumSeconds))
                .toList();
    }

    /// @throws IllegalArgumentException for a window that has no length (a fault of the sender)
    static void requireLength(Instant from, Instant until) {
        if (!until.isAfter(from)) throw new IllegalArgumentException("a window from " + from + " to " + until);
    }

    private static int count(Instant from, Instant until, int maximumSeconds) {
        long most = maximumSeconds * 1000L;
        return Math.toIntExact((Duration.between(from, until).toMillis() + most - 1) / most);
    }

    private static Track track(int number, Instant from, Instant until, long maximumSeconds) {
        var begin = from.plusSeconds((number - 1) * maximumSeconds);
        var end = begin.plusSeconds(maximumSeconds);
        return new Track(number, begin, end.isBefore(until) ? end : until);
    }
}
