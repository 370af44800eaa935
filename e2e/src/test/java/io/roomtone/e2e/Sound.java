package io.roomtone.e2e;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Raw PCM with a known shape, made without the product's code. Interleaved, little endian, signed.
///
/// @param bits 16, 24 or 32
record Sound(int sampleRateHz, int channels, int bits, byte[] pcm) {
    static final int RATE = 48_000;

    /// Noise at full scale that is the same for the same seed, so that every sample tells its place.
    static Sound noise(double seconds, int channels, int bits, long seed) {
        var pcm = new byte[(int) Math.round(seconds * RATE) * channels * bits / 8];
        new Random(seed).nextBytes(pcm);
        return new Sound(RATE, channels, bits, pcm);
    }

    /// The same sine in every channel, 16 bit.
    ///
    /// @param peakDbfs level of its crest
    static Sound tone(double seconds, int channels, double hertz, double peakDbfs) {
        var frames = (int) Math.round(seconds * RATE);
        var pcm = new byte[frames * channels * 2];
        var peak = 32_767 * Math.pow(10, peakDbfs / 20);
        for (int frame = 0; frame < frames; frame++) {
            var value = (int) Math.round(peak * Math.sin(2 * Math.PI * hertz * frame / RATE));
            for (int channel = 0; channel < channels; channel++) put(pcm, frame * channels + channel, value);
        }
        return new Sound(RATE, channels, 16, pcm);
    }

    static Sound silence(double seconds, int channels, int bits) {
        return new Sound(RATE, channels, bits, new byte[(int) Math.round(seconds * RATE) * channels * bits / 8]);
    }

    Sound then(Sound next) {
        var joined = new byte[pcm.length + next.pcm.length];
        System.arraycopy(pcm, 0, joined, 0, pcm.length);
        System.arraycopy(next.pcm, 0, joined, pcm.length, next.pcm.length);
        return new Sound(sampleRateHz, channels, bits, joined);
    }

    int frameBytes() {
        return channels * bits / 8;
    }

    long frames() {
        return pcm.length / frameBytes();
    }

    /// One channel on its own.
    Sound channel(int channel) {
        var width = bits / 8;
        var one = new byte[(int) frames() * width];
        for (int frame = 0; frame < frames(); frame++) {
            System.arraycopy(pcm, frame * frameBytes() + channel * width, one, frame * width, width);
        }
        return new Sound(sampleRateHz, 1, bits, one);
    }

    Sound between(long firstFrame, long lastFrame) {
        var part = Arrays.copyOfRange(pcm, (int) firstFrame * frameBytes(), (int) lastFrame * frameBytes());
        return new Sound(sampleRateHz, channels, bits, part);
    }

    boolean isDigitalSilence() {
        for (var b : pcm) if (b != 0) return false;
        return true;
    }

    /// Root mean square of a 16-bit sound, all channels together, in dB below full scale.
    double rmsDbfs() {
        var sum = 0.0;
        for (int i = 0; i < pcm.length / 2; i++) sum += Math.pow(sample(i) / 32_768.0, 2);
        return 10 * Math.log10(sum / (pcm.length / 2) + 1e-12);
    }

    /// First frame of a 16-bit sound whose first channel reaches the level; -1 when none does.
    long firstFrameAbove(double dbfs) {
        var limit = 32_768 * Math.pow(10, dbfs / 20);
        for (int frame = 0; frame < frames(); frame++) if (Math.abs(sample(frame * channels)) > limit) return frame;
        return -1;
    }

    /// Largest difference to another 16-bit sound of the same length, in steps of the least significant bit.
    int largestDifference(Sound other) {
        if (other.pcm.length != pcm.length) throw new AssertionError(frames() + " and " + other.frames() + " frames");
        var largest = 0;
        for (int i = 0; i < pcm.length / 2; i++) largest = Math.max(largest, Math.abs(sample(i) - other.sample(i)));
        return largest;
    }

    /// Where the other sound begins within this one, in frames: found by its first 4,096 bytes; -1 when it does not.
    long find(Sound other) {
        var key = Arrays.copyOf(other.pcm, 4096);
        for (int at = 0; at + key.length <= pcm.length; at += frameBytes()) {
            if (Arrays.equals(pcm, at, at + key.length, key, 0, key.length)) return at / frameBytes();
        }
        return -1;
    }

    /// Writes it as a WAV file by ffmpeg, so that no writer of ours is behind the reference.
    Path wav(Path file) {
        var format = "s" + bits + "le";
        Programs.output(
                pcm,
                List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-y",
                        "-f",
                        format,
                        "-ar",
                        "" + sampleRateHz,
                        "-ac",
                        "" + channels,
                        "-i",
                        "-",
                        "-c:a",
                        "pcm_" + format,
                        file.toString()));
        return file;
    }

    private int sample(int index) {
        return (short) ((pcm[2 * index] & 0xff) | pcm[2 * index + 1] << 8);
    }

    private static void put(byte[] pcm, int index, int value) {
        pcm[2 * index] = (byte) value;
        pcm[2 * index + 1] = (byte) (value >> 8);
    }
}
