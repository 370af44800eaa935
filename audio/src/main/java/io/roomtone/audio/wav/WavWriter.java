package io.roomtone.audio.wav;

import io.roomtone.audio.PcmFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// Writes captured frames so that a crash at any moment costs nothing that reached the disk: [WavReader] and [#append]
/// go by the file's length. The header is refreshed for the sake of other programs.
///
/// Uses a RandomAccessFile because an interrupt closes a FileChannel, and stopping a capture interrupts its thread. Not
/// for several threads at once.
public final class WavWriter implements Closeable {
    private final RandomAccessFile file;
    private final PcmFormat format;
    private long dataBytes;
    private boolean closed;

    private WavWriter(RandomAccessFile file, PcmFormat format, long dataBytes) {
        this.file = file;
        this.format = format;
        this.dataBytes = dataBytes;
    }

    /// Starts a file with no frames, replacing what was there.
    public static WavWriter create(Path path, PcmFormat format) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            file.setLength(0);
            return ready(new WavWriter(file, format, 0));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// Goes on at the end of a file that a WavWriter began, closed or not. A torn last frame is cut off.
    ///
    /// @throws io.roomtone.audio.NotAudioException when the file is no WAV file or its header is incomplete
    /// @throws IOException when another program laid the file out, since its header may have no room to grow
    public static WavWriter append(Path path) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            var layout = WavLayout.read(path, file);
            if (layout.dataOffset() != WavHeader.length(layout.format())) {
                throw new IOException(path.getFileName() + " was not written by Roomtone and cannot be continued.");
            }
            file.setLength(layout.dataOffset() + layout.dataBytes());
            return ready(new WavWriter(file, layout.format(), layout.dataBytes()));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static WavWriter ready(WavWriter writer) throws IOException {
        writer.refreshHeader();
        return writer;
    }

    public PcmFormat format() {
        return format;
    }

    public long frames() {
        return dataBytes / format.frameBytes();
    }

    /// Adds whole frames.
    ///
    /// @throws IllegalArgumentException when the length is not a whole number of frames
    public void write(byte[] pcm, int offset, int length) throws IOException {
        format.requireWholeFrames(length);
        file.write(pcm, offset, length);
        dataBytes += length;
    }

    /// Makes the header tell the present length; takes some microseconds.
    public void refreshHeader() throws IOException {
        file.seek(0);
        file.write(WavHeader.of(format, dataBytes));
        file.seek(WavHeader.length(format) + dataBytes);
    }

    /// Returns when everything written so far, and a header that tells it, is on the disk.
    public void force() throws IOException {
        refreshHeader();
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            if ((dataBytes & 1) == 1) {
                file.write(0);
            }
            force();
        }
    }
}
