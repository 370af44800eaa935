package io.roomtone.audio.pcm;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.util.List;
import java.util.stream.IntStream;

/// Which captured channels go to which output channels: one list of gains for each output; an empty list is silence.
/// A single gain of 1.0 copies the samples bit by bit; everything else is summed, rounded and clipped at full scale.
public final class ChannelMap {
    private final List<List<Gain>> outputs;

    private ChannelMap(List<List<Gain>> outputs) {
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("A channel map needs an output channel.");
        }
        this.outputs = outputs.stream().map(List::copyOf).toList();
    }

    public static ChannelMap of(List<List<Gain>> outputs) {
        return new ChannelMap(outputs);
    }

    /// Every captured channel as it is.
    public static ChannelMap asCaptured(int channels) {
        return new ChannelMap(IntStream.range(0, channels)
                .mapToObj(channel -> List.of(new Gain(channel, 1)))
                .toList());
    }

    /// The mean of all captured channels, so that nothing can clip.
    public static ChannelMap mono(int channels) {
        return new ChannelMap(List.of(mean(IntStream.range(0, channels))));
    }

    /// Left is the mean of the even channels, right of the odd ones; a single channel goes to both.
    public static ChannelMap stereo(int channels) {
        var left = mean(IntStream.range(0, channels).filter(channel -> channel % 2 == 0));
        var right = mean(IntStream.range(0, channels).filter(channel -> channel % 2 == 1));
        return new ChannelMap(List.of(left, channels == 1 ? left : right));
    }

    private static List<Gain> mean(IntStream channels) {
        var chosen = channels.toArray();
        return IntStream.of(chosen)
                .mapToObj(channel -> new Gain(channel, 1.0 / chosen.length))
                .toList();
    }

    /// Number of output channels.
    public int outputs() {
        return outputs.size();
    }

    /// The format of what [#apply] returns.
    public PcmFormat output(PcmFormat in) {
        return new PcmFormat(in.sampleRateHz(), outputs(), in.sampleFormat());
    }

    /// Maps whole frames to a new array; the samples keep their width.
    ///
    /// @throws IllegalArgumentException when the map asks for a channel that `in` does not have
    public byte[] apply(PcmFormat in, byte[] pcm, int offset, int length) {
        in.requireWholeFrames(length);
        requireChannels(in);
        int frames = length / in.frameBytes();
        var out = new byte[frames * output(in).frameBytes()];
        for (int output = 0; output < outputs(); output++) {
            var gains = outputs.get(output);
            if (gains.size() == 1 && gains.getFirst().factor() == 1) {
                copy(in, pcm, offset, gains.getFirst().channel(), out, output);
            } else {
                mix(in, pcm, offset, gains, out, output);
            }
        }
        return out;
    }

    private void copy(PcmFormat in, byte[] pcm, int offset, int channel, byte[] out, int output) {
        int bytes = in.sampleFormat().bytes();
        int from = offset + channel * bytes;
        for (int to = output * bytes; to < out.length; to += outputs() * bytes, from += in.frameBytes()) {
            for (int i = 0; i < bytes; i++) {
                out[to + i] = pcm[from + i];
            }
        }
    }

    private void mix(PcmFormat in, byte[] pcm, int offset, List<Gain> gains, byte[] out, int output) {
        var samples = in.sampleFormat();
        int frame = offset;
        for (int to = output * samples.bytes(); to < out.length; to += outputs() * samples.bytes()) {
            double sum = 0;
            for (var gain : gains) {
                sum += gain.factor() * samples.sampleAt(pcm, frame + gain.channel() * samples.bytes());
            }
            samples.putSample(out, to, clipped(samples, sum));
            frame += in.frameBytes();
        }
    }

    private static int clipped(SampleFormat samples, double value) {
        return (int) Math.clamp(Math.round(value), -samples.maximum() - 1, samples.maximum());
    }

    private void requireChannels(PcmFormat in) {
        for (var gains : outputs) {
            for (var gain : gains) {
                if (gain.channel() >= in.channels()) {
                    throw new IllegalArgumentException("The channel map asks for channel " + gain.channel()
                            + ", but only " + in.channels() + " were captured (they count from 0).");
                }
            }
        }
    }
}
