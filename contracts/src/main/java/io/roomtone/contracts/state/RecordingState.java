package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a recording stands. On the wire and in the database each value is its name in lower case.
public enum RecordingState {
    PENDING,
    RECORDING,
    FINALIZING,
    CACHED,
    FAILED,
    CANCELLED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
