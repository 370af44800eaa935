package io.roomtone.audio.wav;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/// Where the frames of a WAV file lie, as found by walking its chunks.
///
/// A size in the header is believed only when what follows the data is a chain of chunks that ends where
/// the file ends (nothing is such a chain, too). Otherwise the header was left behind by a crash or by a
/// program that did not know the length (arecord leaves 0x80000000, ffmpeg 0xFFFFFFFF), and everything up
/// to the end of the file is sound.
record WavLayout(PcmFormat format, long dataOffset, long dataBytes) {
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    static WavLayout read(Path path, RandomAccessFile file) throws IOException {
        return new Walk(path, file).run();
    }

    long frames() {
        return dataBytes / format.frameBytes();
    }

    private static final class Walk {
        private final Path path;
        private final RandomAccessFile file;
        private final long fileBytes;
        private PcmFormat format;
        private long dataBytesOfDs64 = UNKNOWN;

        Walk(Path path, RandomAccessFile file) throws IOException {
            this.path = path;
            this.file = file;
            this.fileBytes = file.length();
        }

        WavLayout run() throws IOException {
            requireRiff();
            long offset = 12;
            while (offset + 8 <= fileBytes) {
                var head = bytes(offset, 8);
                var id = text(head, 0);
                long size = unsigned(head.getInt(4));
                switch (id) {
                    case "data" -> {
                        return layout(offset + 8, size);
                    }
                    case "fmt " -> format = formatAt(offset + 8, size);
                    case "ds64" -> dataBytesOfDs64 = bytes(offset + 16, 8).getLong(0);
                    default -> {}
                }
                offset += 8 + size + (size & 1);
            }
            throw new NotAudioException(path, "is a WAV file without sound: its header ends before the data chunk.");
        }

        private void requireRiff() throws IOException {
            if (fileBytes < 12) {
                throw new NotAudioException(path, "is not a WAV file: it has only " + fileBytes + " bytes.");
            }
            var head = bytes(0, 12);
            boolean riff = switch (text(head, 0)) {
                case "RIFF", "RF64", "BW64" -> true;
                default -> false;
            };
            if (!riff || !text(head, 8).equals("WAVE")) {
                throw new NotAudioException(path, "is not a WAV file: it does not begin with RIFF or RF64 and WAVE.");
            }
        }

        private WavLayout layout(long dataOffset, long declared) throws IOException {
            if (format == null) {
                throw new NotAudioException(path, "is a damaged WAV file: no fmt chunk comes before the data.");
            }
            long available = fileBytes - dataOffset;
            long size = declared == UNKNOWN ? dataBytesOfDs64 : declared;
            boolean believed = size >= 0 && size <= available && chunksFillTheRest(dataOffset + size + (size & 1));
            long frames = (believed ? size : available) / format.frameBytes();
            return new WavLayout(format, dataOffset, frames * format.frameBytes());
        }

        private boolean chunksFillTheRest(long from) throws IOException {
            long offset = from;
            while (offset + 8 <= fileBytes) {
                var head = bytes(offset, 8);
                if (!text(head, 0).matches("[ -~]{4}")) {
                    return false;
                }
                long size = unsigned(head.getInt(4));
                offset += 8 + size + (size & 1);
            }
            // One more: the pad byte of an odd last chunk, which many writers forget.
            return offset == fileBytes || offset == fileBytes + 1;
        }

        private PcmFormat formatAt(long offset, long size) throws IOException {
            if (size < 16) {
                throw new NotAudioException(path, "is a damaged WAV file: its fmt chunk has only " + size + " bytes.");
            }
            var fmt = bytes(offset, (int) Math.min(size, 40));
            int tag = tag(fmt);
            int channels = fmt.getShort(2) & 0xFFFF;
            int bits = fmt.getShort(14) & 0xFFFF;
            if (tag != WavHeader.PCM || (bits != 16 && bits != 24 && bits != 32)) {
                throw new NotAudioException(
                        path,
                        "is a WAV file of %d bit with format tag %d; only PCM of 16, 24 or 32 bit is read."
                                .formatted(bits, tag));
            }
            if ((fmt.getShort(12) & 0xFFFF) != channels * bits / 8) {
                throw new NotAudioException(path, "is a damaged WAV file: block size and channels do not fit.");
            }
            return pcmFormat(fmt.getInt(4), channels, SampleFormat.ofBits(bits));
        }

        private static int tag(ByteBuffer fmt) {
            int tag = fmt.getShort(0) & 0xFFFF;
            if (tag != WavHeader.EXTENSIBLE || fmt.limit() < 40) {
                return tag;
            }
            var guidTail = Arrays.copyOfRange(fmt.array(), 26, 40);
            return Arrays.equals(guidTail, WavHeader.GUID_TAIL) ? fmt.getShort(24) & 0xFFFF : tag;
        }

        private PcmFormat pcmFormat(int sampleRateHz, int channels, SampleFormat sampleFormat)
                throws NotAudioException {
            try {
                return new PcmFormat(sampleRateHz, channels, sampleFormat);
            } catch (IllegalArgumentException e) {
                throw new NotAudioException(path, "is a damaged WAV file. " + e.getMessage(), e);
            }
        }

        private ByteBuffer bytes(long offset, int count) throws IOException {
            if (offset + count > fileBytes) {
                throw new NotAudioException(path, "is a WAV file that ends within its header.");
            }
            var bytes = new byte[count];
            file.seek(offset);
            file.readFully(bytes);
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static String text(ByteBuffer bytes, int offset) {
            return new String(bytes.array(), offset, 4, ISO_8859_1);
        }

        private static long unsigned(int size) {
            return Integer.toUnsignedLong(size);
        }
    }
}
