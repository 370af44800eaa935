package io.roomtone.contracts.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a rendition is encoded. On the wire and in the database each value is its name in lower case.
public enum Codec {
    WAV,
    FLAC,
    /// MPEG-1 layer III with variable bit rate, quality 0 (best) to 9.
    MP3_VBR;

    /// The value as it stands in JSON, SQL and problem details.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// File name extension without a dot.
    public String extension() {
        return this == MP3_VBR ? "mp3" : slug();
    }

    /// Media type of a file of this codec.
    public String mediaType() {
        return switch (this) {
            case WAV -> "audio/wav";
            case FLAC -> "audio/flac";
            case MP3_VBR -> "audio/mpeg";
        };
    }
}
