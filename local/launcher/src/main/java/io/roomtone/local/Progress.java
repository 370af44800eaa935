package io.roomtone.local;

import java.time.Duration;

/// Hears how far a start has come.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (what, took) -> {};

    /// @param what now serves, e.g. `Kafka`
    /// @param took from the start of the whole
    void ready(String what, Duration took);
}
