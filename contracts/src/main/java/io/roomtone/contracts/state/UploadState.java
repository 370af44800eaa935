package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where an upload item stands.
/// On the wire and in the database each value is its name in lower case.
public enum UploadState {
    QUEUED,
    TRANSFERRING,
    /// The copy at the destination has the digest of the cache file.
    VERIFIED,
    /// It is tried again at a known time.
    FAILED,
    /// Nobody tries again by himself.
    EXHAUSTED,
    CANCELLED;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
