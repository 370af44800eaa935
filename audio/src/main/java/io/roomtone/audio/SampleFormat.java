package io.roomtone.audio;

import java.util.Arrays;

/// How one sample lies in memory: signed, little endian. The names are ALSA's.
public enum SampleFormat {
    S16_LE(2),
    S24_3LE(3),
    S32_LE(4);

    private final int bytes;

    SampleFormat(int bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException when there is no such format
    public static SampleFormat of(String name) {
        for (var format : values()) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException(
                "Unknown sample format " + name + "; known are " + Arrays.toString(values()) + ".");
    }

    /// @throws IllegalArgumentException when samples of that width are not supported
    public static SampleFormat ofBits(int bits) {
        return switch (bits) {
            case 16 -> S16_LE;
            case 24 -> S24_3LE;
            case 32 -> S32_LE;
            default -> throw new IllegalArgumentException("Samples have 16, 24 or 32 bits, not " + bits + ".");
        };
    }

    public int bytes() {
        return bytes;
    }

    public int bits() {
        return 8 * bytes;
    }

    /// The largest sample; the smallest is `-maximum() - 1`.
    public int maximum() {
        return Integer.MAX_VALUE >> (32 - bits());
    }

    /// The sample that starts at the offset, sign-extended, in its own width.
    public int sampleAt(byte[] pcm, int offset) {
        return switch (this) {
            case S16_LE -> (pcm[offset] & 0xFF) | pcm[offset + 1] << 8;
            case S24_3LE -> (pcm[offset] & 0xFF) | (pcm[offset + 1] & 0xFF) << 8 | pcm[offset + 2] << 16;
            case S32_LE ->
                (pcm[offset] & 0xFF)
                        | (pcm[offset + 1] & 0xFF) << 8
                        | (pcm[offset + 2] & 0xFF) << 16
                        | pcm[offset + 3] << 24;
        };
    }

    /// Writes the lowest bits of the sample at the offset.
    public void putSample(byte[] pcm, int offset, int sample) {
        for (int i = 0; i < bytes; i++) {
            pcm[offset + i] = (byte) (sample >> (8 * i));
        }
    }
}
