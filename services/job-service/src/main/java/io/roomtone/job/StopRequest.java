package io.roomtone.job;

import java.time.Instant;

/// Somebody wants the capture to end.
///
/// @param by display name
public record StopRequest(Instant at, String by) {}
