package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.pcm.WaveformPeaks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/// Finds out what a file holds by decoding all of it: headers are claims. All throw
/// [io.roomtone.audio.NotAudioException] when the file is no audio, damaged or cut off.
public final class Probe {
    private static final int BUFFER_FRAMES = 8192;

    private Probe() {}

    public static Probed probe(Path path) throws IOException {
        return probe(path, format -> (pcm, offset, length) -> {});
    }

    /// @param maximumBuckets even; the picture has between half of it and all of it, fewer for very short files
    public static ProbedWaveform probe(Path path, int maximumBuckets) throws IOException {
        try (var source = Decoders.open(path)) {
            var peaks = new WaveformPeaks(source.format(), maximumBuckets);
            var probed = probed(path, source, peaks::add);
            return new ProbedWaveform(probed, peaks.result());
        }
    }

    /// @param consumers asked once, as soon as the format is known, for who gets the decoded sound
    public static Probed probe(Path path, Function<PcmFormat, PcmConsumer> consumers) throws IOException {
        try (var source = Decoders.open(path)) {
            return probed(path, source, consumers.apply(source.format()));
        }
    }

    private static Probed probed(Path path, PcmSource source, PcmConsumer consumer) throws IOException {
        var format = source.format();
        var buffer = new byte[BUFFER_FRAMES * format.frameBytes()];
        long frames = 0;
        for (int read = source.read(buffer, 0, buffer.length);
                read >= 0;
                read = source.read(buffer, 0, buffer.length)) {
            consumer.accept(buffer, 0, read);
            frames += read / format.frameBytes();
        }
        return new Probed(Decoders.sniff(path), format.sampleRateHz(), format.channels(), frames);
    }
}
