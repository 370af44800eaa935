package io.roomtone.audio.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/// Where the sound of an MP3 file begins and how long it truly is: an ID3v2 tag may come first, then a frame that holds
/// the Xing tag instead of sound, with LAME's numbers of samples to drop at both ends.
///
/// @param header of the first MPEG frame
/// @param soundOffset first byte of the first frame that holds sound
/// @param soundEnd byte after the last one; an ID3v1 tag or something else may follow
/// @param tag null when the file has none
record Mp3Layout(Mp3Header header, long soundOffset, long soundEnd, XingTag tag) {

    /// @param mpegFrames MPEG frames that hold sound
    /// @param streamBytes bytes of all MPEG frames and this one; null when it does not say
    /// @param delayFrames PCM frames that the encoder put before the sound
    /// @param paddingFrames PCM frames that the encoder put after it
    record XingTag(long mpegFrames, Long streamBytes, int delayFrames, int paddingFrames, boolean gapless) {}

    private static final int ID3_HEADER_BYTES = 10;

    /// @return nothing when the file does not begin with an MP3 frame that another one follows
    static Optional<Mp3Layout> find(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long offset = id3Bytes(file);
            var first = Mp3Header.of(bytesAt(file, offset, 4));
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var header = first.get();
            long next = offset + header.frameBytes();
            boolean followed = next == file.length()
                    || Mp3Header.of(bytesAt(file, next, 4))
                            .filter(header::agreesWith)
                            .isPresent();
            if (!followed) {
                return Optional.empty();
            }
            var frame = ByteBuffer.wrap(bytesAt(file, offset, header.frameBytes()));
            var tag = xingTag(frame, header);
            long end = tag == null || tag.streamBytes() == null ? endBeforeId3(file) : offset + tag.streamBytes();
            return Optional.of(new Mp3Layout(header, tag == null ? offset : next, end, tag));
        }
    }

    /// PCM frames of sound, or [BlockSource#UNKNOWN].
    long frames() {
        if (tag == null) {
            return BlockSource.UNKNOWN;
        }
        return tag.mpegFrames() * header.samplesPerFrame() - tag.delayFrames() - tag.paddingFrames();
    }

    private static long id3Bytes(RandomAccessFile file) throws IOException {
        var head = bytesAt(file, 0, ID3_HEADER_BYTES);
        if (head.length < ID3_HEADER_BYTES || !new String(head, 0, 3, ISO_8859_1).equals("ID3")) {
            return 0;
        }
        // Four times seven bits.
        return ID3_HEADER_BYTES
                + ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | head[9] & 0x7F);
    }

    /// ID3v1 is a block of 128 bytes at the very end.
    private static long endBeforeId3(RandomAccessFile file) throws IOException {
        long end = file.length() - 128;
        return end > 0 && new String(bytesAt(file, end, 3), ISO_8859_1).equals("TAG") ? end : file.length();
    }

    private static XingTag xingTag(ByteBuffer frame, Mp3Header header) {
        int at = 4 + header.sideInfoBytes();
        if (frame.limit() < at + 120 + 24) {
            return null;
        }
        var id = new String(frame.array(), at, 4, ISO_8859_1);
        int flags = frame.getInt(at + 4);
        boolean countsFrames = (flags & 1) != 0;
        if (!(id.equals("Xing") || id.equals("Info")) || !countsFrames) {
            return null;
        }
        long mpegFrames = Integer.toUnsignedLong(frame.getInt(at + 8));
        at += 12;
        Long streamBytes = null;
        if ((flags & 2) != 0) {
            streamBytes = Integer.toUnsignedLong(frame.getInt(at));
            at += 4;
        }
        at += (flags & 4) != 0 ? 100 : 0;
        at += (flags & 8) != 0 ? 4 : 0;
        boolean gapless = new String(frame.array(), at, 4, ISO_8859_1).matches("LAME|Lavc|Lavf|L3\\.9");
        int delayAndPadding = gapless ? frame.getInt(at + 20) & 0xFFFFFF : 0;
        return new XingTag(mpegFrames, streamBytes, delayAndPadding >> 12, delayAndPadding & 0xFFF, gapless);
    }

    private static byte[] bytesAt(RandomAccessFile file, long offset, int count) throws IOException {
        var bytes = new byte[(int) Math.clamp(file.length() - offset, 0, count)];
        file.seek(offset);
        file.readFully(bytes);
        return bytes;
    }
}
