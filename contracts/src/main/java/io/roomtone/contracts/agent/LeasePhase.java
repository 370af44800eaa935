package io.roomtone.contracts.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What the agent is doing for a job.
/// On the wire and in the database each value is its name in lower case.
public enum LeasePhase {
    /// No audio yet.
    CLAIMED,
    /// Capturing.
    RECORDING,
    /// Rendering or delivering.
    FINALIZING,
    /// The library gave its receipt; the last renewal.
    DELIVERED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
