package io.roomtone.contracts.agent;

/// When a running recording counts as unhealthy.
///
/// @param minimumOutputBytes a rendered file smaller than this is a failure (`no_audio`)
/// @param stallMillis no new samples for this long: the device is opened again
public record WatchdogSpec(long minimumOutputBytes, long stallMillis) {}
