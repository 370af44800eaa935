package io.roomtone.audio.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaveformPeaksTest {
    @ParameterizedTest
    @CsvSource({"0,1,0", "1,1,1", "16,1,16", "17,2,9", "32,2,16", "33,4,9", "10000,1024,10"})
    void doublesTheWidthWhenAllBucketsAreFull(int frames, int framesPerBucket, int buckets) {
        var format = new PcmFormat(48_000, 1, SampleFormat.S16_LE);

        var waveform = waveform(format, Signals.noise(format, frames, 9), 16, 7);

        assertThat(waveform.frames()).isEqualTo(frames);
        assertThat(waveform.framesPerBucket()).isEqualTo(framesPerBucket);
        assertThat(waveform.channels().getFirst().min()).hasSize(buckets);
        assertThat(waveform.channels().getFirst().max()).hasSize(buckets);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheExtremesOfEveryBucketOfEveryChannel(SampleFormat samples) {
        var format = new PcmFormat(48_000, 3, samples);
        var pcm = Signals.noise(format, 5000, 10);

        var waveform = waveform(format, pcm, 100, 997);

        int width = waveform.framesPerBucket();
        assertThat(width).isEqualTo(64);
        for (int channel = 0; channel < 3; channel++) {
            var shown = waveform.channels().get(channel);
            for (int bucket = 0; bucket < shown.min().length; bucket++) {
                int from = bucket * width;
                int end = Math.min(5000, from + width);
                assertThat(shown.min()[bucket]).isEqualTo(extreme(format, pcm, channel, from, end, -1));
                assertThat(shown.max()[bucket]).isEqualTo(extreme(format, pcm, channel, from, end, 1));
            }
        }
    }

    @Test
    void refusesANumberOfBucketsThatCannotBePaired() {
        var format = new PcmFormat(48_000, 1, SampleFormat.S16_LE);

        assertThatThrownBy(() -> new WaveformPeaks(format, 15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WaveformPeaks(format, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Waveform waveform(PcmFormat format, byte[] pcm, int buckets, int framesAtOnce) {
        var peaks = new WaveformPeaks(format, buckets);
        int step = framesAtOnce * format.frameBytes();
        for (int at = 0; at < pcm.length; at += step) {
            peaks.add(pcm, at, Math.min(step, pcm.length - at));
        }
        return peaks.result();
    }

    private static short extreme(PcmFormat format, byte[] pcm, int channel, int from, int end, int sign) {
        int shift = format.sampleFormat().bits() - 16;
        int extreme = Signals.at(format, pcm, from, channel) >> shift;
        for (int frame = from; frame < end; frame++) {
            int sample = Signals.at(format, pcm, frame, channel) >> shift;
            extreme = sign > 0 ? Math.max(extreme, sample) : Math.min(extreme, sample);
        }
        return (short) extreme;
    }
}
