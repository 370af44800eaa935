package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavWriter;
import java.io.IOException;
import java.nio.file.Path;

/// A WAV file is the PCM as it is.
final class WavBackend implements Backend {
    private final WavWriter writer;

    WavBackend(PcmFormat format, Path file) throws IOException {
        this.writer = WavWriter.create(file, format);
    }

    @Override
    public SampleFormat sampleFormat() {
        return writer.format().sampleFormat();
    }

    @Override
    public void write(byte[] pcm, int offset, int length) throws IOException {
        writer.write(pcm, offset, length);
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    @Override
    public void abandon() {
        Quietly.close(writer);
    }
}
