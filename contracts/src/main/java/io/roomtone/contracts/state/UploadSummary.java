package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a recording has come to its destinations, over all of its upload items.
/// On the wire and in the database each value is its name in lower case.
public enum UploadSummary {
    /// No upload item.
    NONE,
    /// Some wait or are under way, none has arrived.
    QUEUED,
    /// Some have arrived, others have not.
    PARTIAL,
    /// Each has arrived.
    UPLOADED,
    /// None waits, and at least one was given up.
    FAILED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
