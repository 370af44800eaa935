package io.roomtone.audio.codec;

import java.util.Objects;

/// @param vbrQuality MP3 only: from 0 (best) to below 10; null = 6, about 128 kbit/s for 48 kHz stereo
public record EncodeSettings(AudioCodec codec, Double vbrQuality) {
    private static final double DEFAULT_VBR_QUALITY = 6;

    public EncodeSettings {
        Objects.requireNonNull(codec, "codec");
        if (vbrQuality != null && !(vbrQuality >= 0 && vbrQuality < 10)) {
            throw new IllegalArgumentException("VBR quality goes from 0 to below 10; it was " + vbrQuality + ".");
        }
    }

    double vbrQualityOrDefault() {
        return vbrQuality == null ? DEFAULT_VBR_QUALITY : vbrQuality;
    }
}
