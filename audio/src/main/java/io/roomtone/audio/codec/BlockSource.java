package io.roomtone.audio.codec;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// A source whose decoder yields blocks of its own size. It counts frames, so that a file which promises its length in
/// its header must keep the promise.
abstract class BlockSource implements PcmSource {
    /// The header does not tell the length.
    static final long UNKNOWN = -1;

    private final Path path;
    private final InputStream input;
    private final PcmFormat format;
    private final long framesPromised;
    private long framesToSkip;
    private long framesRead;
    private Block block = new Block(new byte[0], 0, 0);

    /// Decoded bytes from offset to end; valid until the next block is decoded.
    record Block(byte[] pcm, int offset, int end) {
        int length() {
            return end - offset;
        }

        Block without(int bytes) {
            return new Block(pcm, offset + bytes, end);
        }
    }

    /// @param framesToSkip decoded frames before the sound
    /// @param framesPromised frames of sound, or UNKNOWN
    BlockSource(Path path, InputStream input, PcmFormat format, long framesToSkip, long framesPromised) {
        this.path = path;
        this.input = input;
        this.format = format;
        this.framesToSkip = framesToSkip;
        this.framesPromised = framesPromised;
    }

    /// The next block, or null at the end of the file.
    abstract Block decode() throws IOException;

    @Override
    public final PcmFormat format() {
        return format;
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int bytes = Math.min(block.length(), length) / format.frameBytes() * format.frameBytes();
        System.arraycopy(block.pcm(), block.offset(), buffer, offset, bytes);
        block = block.without(bytes);
        framesRead += bytes / format.frameBytes();
        return bytes;
    }

    @Override
    public final void close() throws IOException {
        input.close();
    }

    /// Makes the block hold at least a frame; false at the end.
    private boolean fill() throws IOException {
        while (block.length() == 0) {
            block = decodeOrExplain();
            if (block == null) {
                requireAllPromised();
                block = new Block(new byte[0], 0, 0);
                return false;
            }
            trim();
        }
        return true;
    }

    /// Takes away what lies before and after the sound.
    private void trim() {
        int frames = block.length() / format.frameBytes();
        int skipped = (int) Math.min(framesToSkip, frames);
        framesToSkip -= skipped;
        long wanted = framesPromised == UNKNOWN ? frames : framesPromised - framesRead;
        int kept = (int) Math.min(wanted, frames - skipped);
        int start = block.offset() + skipped * format.frameBytes();
        block = new Block(block.pcm(), start, start + kept * format.frameBytes());
    }

    /// The decoders of both libraries trip over damage with whatever exception comes.
    private Block decodeOrExplain() throws IOException {
        try {
            return decode();
        } catch (EOFException | RuntimeException e) {
            throw new NotAudioException(path, "is damaged or cut off after frame " + framesRead + ".", e);
        }
    }

    private void requireAllPromised() throws NotAudioException {
        if (framesPromised != UNKNOWN && framesRead < framesPromised) {
            throw new NotAudioException(
                    path, "is cut off: it holds " + framesRead + " of " + framesPromised + " frames.");
        }
    }
}
