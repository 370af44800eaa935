package io.roomtone.audio.pcm;

import io.roomtone.audio.PcmFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures peak and RMS of each channel between two snapshots. Safe for a capturing thread that adds and another one
/// that takes snapshots.
public final class LevelMeter {
    public static final double FLOOR_DBFS = -120;

    private final PcmFormat format;
    private final long[] peaks;
    private final double[] squares;
    private long frames;

    public LevelMeter(PcmFormat format) {
        this.format = format;
        this.peaks = new long[format.channels()];
        this.squares = new double[format.channels()];
    }

    /// Adds whole frames.
    public synchronized void add(byte[] pcm, int offset, int length) {
        format.requireWholeFrames(length);
        int bytes = format.sampleFormat().bytes();
        for (int channel = 0; channel < format.channels(); channel++) {
            addChannel(pcm, offset + channel * bytes, offset + length, channel);
        }
        frames += length / format.frameBytes();
    }

    private void addChannel(byte[] pcm, int from, int end, int channel) {
        var samples = format.sampleFormat();
        long peak = peaks[channel];
        double square = squares[channel];
        for (int at = from; at < end; at += format.frameBytes()) {
            long sample = samples.sampleAt(pcm, at);
            peak = Math.max(peak, Math.abs(sample));
            square += (double) sample * sample;
        }
        peaks[channel] = peak;
        squares[channel] = square;
    }

    /// One level for each channel of what was added since the last snapshot; the floor when nothing was.
    public synchronized List<Level> takeSnapshot() {
        double fullScale = format.sampleFormat().maximum() + 1.0;
        var levels = new ArrayList<Level>(format.channels());
        for (int channel = 0; channel < format.channels(); channel++) {
            double rms = frames == 0 ? 0 : Math.sqrt(squares[channel] / frames);
            levels.add(new Level(decibels(peaks[channel] / fullScale), decibels(rms / fullScale)));
        }
        Arrays.fill(peaks, 0);
        Arrays.fill(squares, 0);
        frames = 0;
        return List.copyOf(levels);
    }

    private static double decibels(double ratio) {
        return Math.max(FLOOR_DBFS, 20 * Math.log10(ratio));
    }
}
