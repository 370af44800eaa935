package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How good a recording is, derived from its open health events and its outcome.
/// On the wire and in the database each value is its name in lower case.
public enum Health {
    UNKNOWN,
    HEALTHY,
    WARNING,
    CRITICAL;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
