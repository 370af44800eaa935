package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a job failed. On the wire and in the database each value is its name in lower case.
public enum FailureReason {
    /// The agent fell silent; audio may still arrive.
    LEASE_EXPIRED,
    /// No agent took the job while its window was open.
    NOT_CLAIMED_IN_WINDOW,
    /// The capture device could not be opened in the whole window.
    DEVICE_UNAVAILABLE,
    /// Fewer bytes than the watchdog policy asks for.
    NO_AUDIO,
    /// The device delivered no new samples and did not recover.
    GROWTH_STALLED,
    /// The spool had no room for a single second.
    DISK_FULL,
    /// The take is in the spool but could not be rendered.
    RENDER_FAILED,
    /// The agent met a fault of its own; see the detail.
    AGENT_ERROR;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
