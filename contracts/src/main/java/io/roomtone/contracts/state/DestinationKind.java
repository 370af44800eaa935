package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What kind of place a destination is.
/// On the wire and in the database each value is its name in lower case.
public enum DestinationKind {
    DIRECTORY,
    S3;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
