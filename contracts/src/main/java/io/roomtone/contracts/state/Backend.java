package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an interface is reached through.
/// On the wire and in the database each value is its name in lower case.
public enum Backend {
    ALSA,
    PULSEAUDIO,
    PIPEWIRE,
    JACK,
    /// A WAV file played in real time, for trials and tests; always labelled so.
    FILE;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
