package io.roomtone.audio.codec;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file from one offset to another. jlayer drops the last MPEG frame when anything but the end of the
/// stream follows it.
final class FileRange extends FilterInputStream {
    private long left;

    FileRange(Path path, long offset, long end) throws IOException {
        super(Files.newInputStream(path));
        in.skipNBytes(offset);
        this.left = end - offset;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = in.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(left, length));
        left -= Math.max(0, read);
        return read;
    }
}
