package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.javaflacencoder.EncodingConfiguration;
import net.sourceforge.javaflacencoder.FLACEncoder;
import net.sourceforge.javaflacencoder.FLACFileOutputStream;
import net.sourceforge.javaflacencoder.StreamConfiguration;

/// FLAC by java-flac-encoder, in the caller's thread.
final class JavaFlacBackend implements Backend {
    private static final int BLOCK_FRAMES = 4096;

    private final PcmFormat format;
    private final FLACFileOutputStream output;
    private final FLACEncoder encoder = new FLACEncoder();

    JavaFlacBackend(PcmFormat format, Path file) throws IOException {
        this.format = format;
        encoder.setStreamConfiguration(new StreamConfiguration(
                format.channels(),
                BLOCK_FRAMES,
                BLOCK_FRAMES,
                format.sampleRateHz(),
                format.sampleFormat().bits()));
        encoder.setEncodingConfiguration(new EncodingConfiguration());
        this.output = new FLACFileOutputStream(file.toFile());
        encoder.setOutputStream(output);
        try {
            encoder.openFLACStream();
        } catch (IOException e) {
            Quietly.close(output);
            throw e;
        }
    }

    @Override
    public SampleFormat sampleFormat() {
        return format.sampleFormat();
    }

    @Override
    public void write(byte[] pcm, int offset, int length) throws IOException {
        int blockBytes = BLOCK_FRAMES * format.frameBytes();
        for (int at = 0; at < length; at += blockBytes) {
            var samples = samples(pcm, offset + at, Math.min(blockBytes, length - at));
            encoder.addSamples(samples, samples.length / format.channels());
            encoder.encodeSamples(encoder.fullBlockSamplesAvailableToEncode(), false);
        }
    }

    @Override
    public void finish() throws IOException {
        // The encoder is not ready to end before it was given something, even if it is nothing.
        encoder.addSamples(new int[0], 0);
        encoder.encodeSamples(encoder.samplesAvailableToEncode(), true);
        output.close();
    }

    @Override
    public void abandon() {
        Quietly.close(output);
    }

    private int[] samples(byte[] pcm, int offset, int length) {
        var samples = new int[length / format.sampleFormat().bytes()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = format.sampleFormat()
                    .sampleAt(pcm, offset + i * format.sampleFormat().bytes());
        }
        return samples;
    }
}
