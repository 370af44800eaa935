package io.roomtone.library;

import io.roomtone.audio.pcm.Waveform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A waveform as it lies in its column: for each channel all minima, then all maxima, as 16-bit little-endian
/// values.
public final class StoredWaveform {
    private StoredWaveform() {}

    public static byte[] write(Waveform waveform) {
        var channels = waveform.channels();
        var bytes = buffer(
                channels.stream().mapToInt(c -> c.min().length + c.max().length).sum() * Short.BYTES);
        for (var channel : channels) {
            bytes.asShortBuffer().put(channel.min()).put(channel.max());
            bytes.position(bytes.position() + (channel.min().length + channel.max().length) * Short.BYTES);
        }
        return bytes.array();
    }

    public static List<Waveform.Channel> read(byte[] peaks, int channels) {
        int buckets = peaks.length / (channels * 2 * Short.BYTES);
        var values = ByteBuffer.wrap(peaks).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var read = new ArrayList<Waveform.Channel>();
        for (int channel = 0; channel < channels; channel++) {
            var min = new short[buckets];
            var max = new short[buckets];
            values.get(min).get(max);
            read.add(new Waveform.Channel(min, max));
        }
        return read;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
