package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a schedule repeats.
/// On the wire and in the database each value is its name in lower case.
public enum Recurrence {
    ONCE,
    DAILY,
    /// On chosen days of the week.
    WEEKLY;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
