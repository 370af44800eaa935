package io.roomtone.contracts.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a person or a plan wants of a running job.
/// On the wire and in the database each value is its name in lower case.
public enum SignalKind {
    STOP,
    CANCEL;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
