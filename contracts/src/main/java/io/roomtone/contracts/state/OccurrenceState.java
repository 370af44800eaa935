package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where an occurrence stands.
/// On the wire and in the database each value is its name in lower case.
public enum OccurrenceState {
    /// Nobody was told yet.
    PLANNED,
    /// Its jobs were asked for.
    DUE,
    /// It was skipped, or an edit of its schedule took it away.
    CANCELLED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
