package io.roomtone.contracts.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What happened to the quality of a recording.
/// On the wire and in the database each value is its name in lower case.
public enum HealthKind {
    /// Time without samples; position and length are exact to the sample.
    GAP,
    /// The capture device went away.
    DEVICE_LOST,
    /// The device delivered no samples for too long.
    STALLED,
    /// The node clock is more than a second off.
    CLOCK_OFFSET,
    /// The spool is short of room.
    DISK_LOW,
    /// The take was finished from the spool after its window.
    SALVAGED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
