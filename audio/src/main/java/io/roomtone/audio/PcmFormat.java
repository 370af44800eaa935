package io.roomtone.audio;

import java.time.Duration;
import java.util.Objects;

/// The shape of interleaved PCM. Frames are the only exact measure of sound; times are derived from them, rounded down.
public record PcmFormat(int sampleRateHz, int channels, SampleFormat sampleFormat) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    public PcmFormat {
        Objects.requireNonNull(sampleFormat, "sampleFormat");
        if (sampleRateHz < 1 || sampleRateHz > 768_000) {
            throw new IllegalArgumentException("Not a sample rate: " + sampleRateHz + " Hz.");
        }
        if (channels < 1 || channels > 1024) {
            throw new IllegalArgumentException("Not a number of channels: " + channels + ".");
        }
    }

    /// Bytes of one sample of each channel.
    public int frameBytes() {
        return channels * sampleFormat.bytes();
    }

    public long framesIn(Duration duration) {
        return duration.toSeconds() * sampleRateHz + (long) duration.getNano() * sampleRateHz / NANOS_PER_SECOND;
    }

    public Duration durationOf(long frames) {
        long seconds = frames / sampleRateHz;
        return Duration.ofSeconds(seconds, frames % sampleRateHz * NANOS_PER_SECOND / sampleRateHz);
    }

    public long millisOf(long frames) {
        return durationOf(frames).toMillis();
    }

    /// The same rate and channels with samples of another width.
    public PcmFormat as(SampleFormat other) {
        return new PcmFormat(sampleRateHz, channels, other);
    }

    /// @throws IllegalArgumentException when the length is not a whole number of frames
    public void requireWholeFrames(int length) {
        if (length % frameBytes() != 0) {
            throw new IllegalArgumentException(
                    length + " bytes are not a whole number of frames of " + frameBytes() + " bytes.");
        }
    }
}
