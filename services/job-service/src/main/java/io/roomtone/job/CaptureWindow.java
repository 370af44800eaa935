package io.roomtone.job;

import java.time.Duration;
import java.time.Instant;

/// When a job needs room on its node: foreseen until there is audio, known from then on.
///
/// @param until exclusive
public record CaptureWindow(Instant from, Instant until) {
    public static CaptureWindow of(Instant from, Duration length) {
        return new CaptureWindow(from, from.plus(length));
    }
}
