package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether the library holds the bytes of a recording.
/// On the wire and in the database each value is its name in lower case.
public enum CacheState {
    NONE,
    GROWING,
    PRESENT,
    EVICTED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
