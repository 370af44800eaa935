package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.wav.WavReader;
import java.io.IOException;
import java.nio.file.Path;

/// A WAV file needs no decoding.
final class WavSource implements PcmSource {
    private final WavReader reader;

    WavSource(Path path) throws IOException {
        this.reader = WavReader.open(path);
    }

    @Override
    public PcmFormat format() {
        return reader.format();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return reader.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
