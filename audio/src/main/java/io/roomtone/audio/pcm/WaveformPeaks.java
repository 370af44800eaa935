package io.roomtone.audio.pcm;

import io.roomtone.audio.PcmFormat;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Draws a [Waveform] of a stream whose length nobody knows: buckets start one frame wide, and when all are full each
/// pair becomes one of twice the width. So at least half of the maximum is used, and memory never grows.
public final class WaveformPeaks {
    private final PcmFormat format;
    private final int maximumBuckets;
    private final short[][] min;
    private final short[][] max;
    private int framesPerBucket = 1;
    private int bucket;
    private int framesInBucket;
    private long frames;

    /// @param maximumBuckets even, at least 2
    public WaveformPeaks(PcmFormat format, int maximumBuckets) {
        if (maximumBuckets < 2 || maximumBuckets % 2 != 0) {
            throw new IllegalArgumentException("The number of buckets must be even, not " + maximumBuckets + ".");
        }
        this.format = format;
        this.maximumBuckets = maximumBuckets;
        this.min = new short[format.channels()][maximumBuckets];
        this.max = new short[format.channels()][maximumBuckets];
    }

    /// Adds whole frames.
    public void add(byte[] pcm, int offset, int length) {
        format.requireWholeFrames(length);
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (framesInBucket == framesPerBucket) {
                startBucket();
            }
            int room = framesPerBucket - framesInBucket;
            int chunk = Math.min(room, (end - at) / format.frameBytes());
            addToBucket(pcm, at, chunk);
            at += chunk * format.frameBytes();
        }
    }

    public Waveform result() {
        int used = framesInBucket == 0 ? bucket : bucket + 1;
        var channels = IntStream.range(0, format.channels())
                .mapToObj(channel ->
                        new Waveform.Channel(Arrays.copyOf(min[channel], used), Arrays.copyOf(max[channel], used)))
                .toList();
        return new Waveform(format.sampleRateHz(), frames, framesPerBucket, channels);
    }

    private void startBucket() {
        bucket++;
        framesInBucket = 0;
        if (bucket == maximumBuckets) {
            mergePairs();
        }
    }

    private void mergePairs() {
        for (int channel = 0; channel < format.channels(); channel++) {
            for (int i = 0; i < maximumBuckets / 2; i++) {
                min[channel][i] = (short) Math.min(min[channel][2 * i], min[channel][2 * i + 1]);
                max[channel][i] = (short) Math.max(max[channel][2 * i], max[channel][2 * i + 1]);
            }
        }
        bucket = maximumBuckets / 2;
        framesPerBucket *= 2;
    }

    private void addToBucket(byte[] pcm, int at, int count) {
        var samples = format.sampleFormat();
        int shift = samples.bits() - 16;
        for (int channel = 0; channel < format.channels(); channel++) {
            int lowest = framesInBucket == 0 ? Short.MAX_VALUE : min[channel][bucket];
            int highest = framesInBucket == 0 ? Short.MIN_VALUE : max[channel][bucket];
            int from = at + channel * samples.bytes();
            for (int i = 0; i < count; i++, from += format.frameBytes()) {
                int sample = samples.sampleAt(pcm, from) >> shift;
                lowest = Math.min(lowest, sample);
                highest = Math.max(highest, sample);
            }
            min[channel][bucket] = (short) lowest;
            max[channel][bucket] = (short) highest;
        }
        framesInBucket += count;
        frames += count;
    }
}
