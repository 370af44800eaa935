package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How the captured channels become output channels when no channel map is given.
/// On the wire and in the database each value is its name in lower case.
public enum ChannelMode {
    /// One output for each captured channel.
    AS_CAPTURED,
    /// All captured channels mixed with equal gain.
    MONO,
    /// The first two; a single one is doubled.
    STEREO;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
