package io.roomtone.contracts.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How bad a health event is. On the wire and in the database each value is its name in lower case.
public enum Severity {
    INFO,
    WARNING,
    CRITICAL;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
