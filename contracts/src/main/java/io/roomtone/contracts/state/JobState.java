package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a job stands. On the wire and in the database each value is its name in lower case.
public enum JobState {
    /// Waiting for its node.
    QUEUED,
    /// Leased; no audio yet.
    CLAIMED,
    /// Audio is being captured.
    RECORDING,
    /// Capture is over; rendering and delivering.
    FINALIZING,
    /// The library holds the verified bytes.
    COMPLETED,
    /// See the failure reason.
    FAILED,
    /// Ended before there was audio, or given up on purpose.
    CANCELLED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True for states that a job does not leave by itself. `FAILED` with reason `lease_expired` may be re-opened by
    /// its own agent.
    public boolean terminal() {
        return switch (this) {
            case COMPLETED, FAILED, CANCELLED -> true;
            case QUEUED, CLAIMED, RECORDING, FINALIZING -> false;
        };
    }
}
