package io.roomtone.audio.wav;

import io.roomtone.audio.PcmFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// Reads the frames of a RIFF, RF64 or BW64 file of 16, 24 or 32 bit PCM, also of one that is broken or still growing;
/// see [WavLayout] for what is believed. Not for several threads at once.
public final class WavReader implements Closeable {
    private final RandomAccessFile file;
    private final WavLayout layout;
    private long framesLeft;

    private WavReader(RandomAccessFile file, WavLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    /// @throws io.roomtone.audio.NotAudioException when it is not such a file
    public static WavReader open(Path path) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "r");
        try {
            var reader = new WavReader(file, WavLayout.read(path, file));
            reader.seekFrame(0);
            return reader;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    public PcmFormat format() {
        return layout.format();
    }

    /// Frames in the file as it was when opened.
    public long frames() {
        return layout.frames();
    }

    /// Offset of the first frame in the file, in bytes.
    public long dataOffset() {
        return layout.dataOffset();
    }

    /// The next whole frames, at most `length` bytes of them.
    ///
    /// @return the number of bytes read, or -1 after the last frame
    /// @throws IllegalArgumentException when not even one frame fits
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int frameBytes = format().frameBytes();
        if (length < frameBytes) {
            throw new IllegalArgumentException(
                    "A frame has " + frameBytes + " bytes; there is room for " + length + ".");
        }
        int frames = (int) Math.min(framesLeft, length / frameBytes);
        if (frames == 0) {
            return -1;
        }
        file.readFully(buffer, offset, frames * frameBytes);
        framesLeft -= frames;
        return frames * frameBytes;
    }

    /// Makes `frame` (from 0) the next one to be read; `frames()` is the end.
    public void seekFrame(long frame) throws IOException {
        if (frame < 0 || frame > frames()) {
            throw new IllegalArgumentException("There is no frame " + frame + " among " + frames() + ".");
        }
        file.seek(layout.dataOffset() + frame * format().frameBytes());
        framesLeft = frames() - frame;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
