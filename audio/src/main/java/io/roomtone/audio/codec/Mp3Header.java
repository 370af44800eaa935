package io.roomtone.audio.codec;

import java.nio.ByteBuffer;
import java.util.Optional;

/// The four bytes that begin every MPEG audio frame, of layer III (ISO 11172-3, 13818-3, and "MPEG 2.5").
///
/// @param mpeg1 false: one of the versions with half the samples and lower rates
record Mp3Header(boolean mpeg1, int sampleRateHz, int channels, int frameBytes) {
    private static final int[] KILOBITS_MPEG1 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    };
    private static final int[] KILOBITS_MPEG2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLE_RATES_MPEG1 = {44_100, 48_000, 32_000};

    /// @return nothing when these bytes begin no frame that we read (free-format ones neither)
    static Optional<Mp3Header> of(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int word = ByteBuffer.wrap(bytes).getInt();
        int version = word >> 19 & 3;
        int layer = word >> 17 & 3;
        int bitRate = word >> 12 & 15;
        int sampleRate = word >> 10 & 3;
        if (word >>> 21 != 0x7FF || version == 1 || layer != 1 || bitRate == 0 || bitRate == 15 || sampleRate == 3) {
            return Optional.empty();
        }
        boolean mpeg1 = version == 3;
        int divisor = switch (version) {
            case 3 -> 1;
            case 2 -> 2;
            default -> 4;
        };
        int sampleRateHz = SAMPLE_RATES_MPEG1[sampleRate] / divisor;
        int bitsPerSecond = 1000 * (mpeg1 ? KILOBITS_MPEG1 : KILOBITS_MPEG2)[bitRate];
        int padding = word >> 9 & 1;
        int frameBytes = (mpeg1 ? 144 : 72) * bitsPerSecond / sampleRateHz + padding;
        return Optional.of(new Mp3Header(mpeg1, sampleRateHz, (word >> 6 & 3) == 3 ? 1 : 2, frameBytes));
    }

    int samplesPerFrame() {
        return mpeg1 ? 1152 : 576;
    }

    /// Bytes between the header and the main data.
    int sideInfoBytes() {
        if (mpeg1) {
            return channels == 1 ? 17 : 32;
        }
        return channels == 1 ? 9 : 17;
    }

    /// Frames of one stream may differ in bit rate only.
    boolean agreesWith(Mp3Header other) {
        return mpeg1 == other.mpeg1 && sampleRateHz == other.sampleRateHz && channels == other.channels;
    }
}
