package io.roomtone.contracts.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a capture ended. On the wire and in the database each value is its name in lower case.
public enum EndCause {
    /// Its planned or maximum length.
    PLANNED_END,
    /// A person or a plan stopped it.
    STOP_REQUEST,
    /// It was cancelled.
    CANCEL_REQUEST,
    /// A file source came to its end.
    SOURCE_ENDED,
    /// The device did not come back before the end of the window.
    DEVICE_GONE,
    /// No room for more.
    DISK_FULL,
    /// The window was over when the agent came back.
    SALVAGE;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
