package io.roomtone.audio;

import java.util.Random;
import java.util.function.LongToDoubleFunction;

/// Known sounds, the same in every run.
public final class Signals {
    private Signals() {}

    /// Full-scale white noise, every sample of every channel different, with the extremes among the first frames.
    public static byte[] noise(PcmFormat format, int frames, long seed) {
        var pcm = new byte[frames * format.frameBytes()];
        new Random(seed).nextBytes(pcm);
        if (frames >= 2) {
            for (int channel = 0; channel < format.channels(); channel++) {
                put(format, pcm, 0, channel, format.sampleFormat().maximum());
                put(format, pcm, 1, channel, -format.sampleFormat().maximum() - 1);
            }
        }
        return pcm;
    }

    /// The same sine in every channel.
    public static byte[] sine(PcmFormat format, int frames, double hertz, double peakDbfs) {
        double amplitude = Math.pow(10, peakDbfs / 20);
        return of(format, frames, i -> amplitude * Math.sin(2 * Math.PI * hertz * i / format.sampleRateHz()));
    }

    /// The same function of the frame's number in every channel, 1 being full scale.
    public static byte[] of(PcmFormat format, int frames, LongToDoubleFunction function) {
        var pcm = new byte[frames * format.frameBytes()];
        for (int frame = 0; frame < frames; frame++) {
            int sample = (int) Math.round(
                    function.applyAsDouble(frame) * format.sampleFormat().maximum());
            for (int channel = 0; channel < format.channels(); channel++) {
                put(format, pcm, frame, channel, sample);
            }
        }
        return pcm;
    }

    public static void put(PcmFormat format, byte[] pcm, int frame, int channel, int sample) {
        format.sampleFormat().putSample(pcm, offset(format, frame, channel), sample);
    }

    public static int at(PcmFormat format, byte[] pcm, int frame, int channel) {
        return format.sampleFormat().sampleAt(pcm, offset(format, frame, channel));
    }

    private static int offset(PcmFormat format, int frame, int channel) {
        return frame * format.frameBytes() + channel * format.sampleFormat().bytes();
    }
}
