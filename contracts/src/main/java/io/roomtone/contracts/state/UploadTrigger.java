package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// When an upload policy queues an upload item.
/// On the wire and in the database each value is its name in lower case.
public enum UploadTrigger {
    ON_RECORDING_CACHED,
    /// A person asks for it.
    MANUAL;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
