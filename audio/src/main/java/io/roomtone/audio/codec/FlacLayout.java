package io.roomtone.audio.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/// What STREAMINFO (RFC 9639, section 8.2) says, and where the frames begin behind comments, pictures and the like.
///
/// @param frames BlockSource.UNKNOWN when the encoder could not go back to write it
/// @param md5 of the decoded samples; null when the encoder left it out
/// @param streamInfo marker and STREAMINFO as the only block of metadata: all that a decoder needs before the frames
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record FlacLayout(PcmFormat format, long frames, byte[] md5, byte[] streamInfo, long soundOffset) {
    private static final int MARKER_BYTES = 4;
    private static final int BLOCK_HEADER_BYTES = 4;
    private static final int STREAMINFO_BYTES = 34;
    private static final byte LAST_BLOCK = (byte) 0x80;

    static FlacLayout read(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var head = new byte[MARKER_BYTES + BLOCK_HEADER_BYTES + STREAMINFO_BYTES];
            file.readFully(head);
            if (!Arrays.equals(head, 0, 4, "fLaC".getBytes(US_ASCII), 0, 4)
                    || (head[4] & 0x7F) != 0
                    || head[7] != STREAMINFO_BYTES) {
                throw new NotAudioException(path, "is damaged FLAC: it does not begin with STREAMINFO.");
            }
            long soundOffset = soundOffset(file, head[4]);
            head[4] = LAST_BLOCK;
            return of(path, head, soundOffset);
        } catch (EOFException e) {
            throw new NotAudioException(path, "is FLAC that is cut off within its header.", e);
        }
    }

    private static FlacLayout of(Path path, byte[] head, long soundOffset) throws NotAudioException {
        long packed = ByteBuffer.wrap(head).getLong(18);
        int sampleRateHz = (int) (packed >>> 44);
        int channels = (int) (packed >>> 41 & 7) + 1;
        int bits = (int) (packed >>> 36 & 31) + 1;
        long frames = packed & 0xF_FFFF_FFFFL;
        var md5 = Arrays.copyOfRange(head, 26, 42);
        if (bits != 16 && bits != 24) {
            throw new NotAudioException(path, "is FLAC of " + bits + " bit; only 16 and 24 bit are read.");
        }
        if (sampleRateHz == 0) {
            throw new NotAudioException(path, "is damaged FLAC: it has no sample rate.");
        }
        return new FlacLayout(
                new PcmFormat(sampleRateHz, channels, SampleFormat.ofBits(bits)),
                frames == 0 ? BlockSource.UNKNOWN : frames,
                Arrays.equals(md5, new byte[16]) ? null : md5,
                head,
                soundOffset);
    }

    /// Skips the blocks after STREAMINFO.
    private static long soundOffset(RandomAccessFile file, byte streamInfoType) throws IOException {
        byte type = streamInfoType;
        while (type >= 0) {
            int header = file.readInt();
            type = (byte) (header >> 24);
            file.seek(file.getFilePointer() + (header & 0xFF_FFFF));
        }
        if (file.getFilePointer() > file.length()) {
            throw new EOFException("The last block of metadata is cut off.");
        }
        return file.getFilePointer();
    }
}
