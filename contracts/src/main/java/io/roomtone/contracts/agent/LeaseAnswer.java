package io.roomtone.contracts.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What the agent has to do. On the wire and in the database each value is its name in lower case.
public enum LeaseAnswer {
    /// Go on.
    CONTINUE,
    /// End the capture now and deliver what there is.
    STOP,
    /// End the capture; the job is cancelled. Audio that exists is delivered all the same.
    CANCEL,
    /// A newer token exists: report nothing more; keep and deliver the audio.
    LOST;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
