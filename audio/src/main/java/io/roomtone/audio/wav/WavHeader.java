package io.roomtone.audio.wav;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.roomtone.audio.PcmFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The header that [WavWriter] writes: RIFF, reserve for ds64, fmt, data. Its length depends on the format only, so it
/// can be rewritten in place at any time.
final class WavHeader {
    static final int RESERVE_BYTES = 28;
    static final int EXTENSIBLE = 0xFFFE;
    static final int PCM = 1;
    /// The part after the tag of every sub-format GUID (KSDATAFORMAT_SUBTYPE_*).
    static final byte[] GUID_TAIL = {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71};

    private static final long LARGEST_RIFF = 0xFFFF_FFFEL;

    private WavHeader() {}

    /// Offset of the first frame.
    static int length(PcmFormat format) {
        return 12 + 8 + RESERVE_BYTES + 8 + formatBytes(format) + 8;
    }

    static byte[] of(PcmFormat format, long dataBytes) {
        int length = length(format);
        long riffBytes = length - 8 + dataBytes + (dataBytes & 1);
        boolean large = riffBytes > LARGEST_RIFF;
        var header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);

        chunk(header, large ? "RF64" : "RIFF", large ? -1 : (int) riffBytes).put("WAVE".getBytes(US_ASCII));
        chunk(header, large ? "ds64" : "JUNK", RESERVE_BYTES);
        if (large) {
            header.putLong(riffBytes)
                    .putLong(dataBytes)
                    .putLong(dataBytes / format.frameBytes())
                    .putInt(0);
        } else {
            header.put(new byte[RESERVE_BYTES]);
        }
        putFormat(header, format);
        chunk(header, "data", large ? -1 : (int) dataBytes);
        return header.array();
    }

    private static void putFormat(ByteBuffer header, PcmFormat format) {
        boolean extensible = formatBytes(format) > 16;
        int bits = format.sampleFormat().bits();
        chunk(header, "fmt ", formatBytes(format))
                .putShort((short) (extensible ? EXTENSIBLE : PCM))
                .putShort((short) format.channels())
                .putInt(format.sampleRateHz())
                .putInt(format.sampleRateHz() * format.frameBytes())
                .putShort((short) format.frameBytes())
                .putShort((short) bits);
        if (extensible) {
            // No speaker positions: the channels are inputs of an interface, not a listening layout.
            header.putShort((short) 22)
                    .putShort((short) bits)
                    .putInt(0)
                    .putShort((short) PCM)
                    .put(GUID_TAIL);
        }
    }

    private static ByteBuffer chunk(ByteBuffer header, String id, int size) {
        return header.put(id.getBytes(US_ASCII)).putInt(size);
    }

    private static int formatBytes(PcmFormat format) {
        return format.channels() > 2 || format.sampleFormat().bits() > 16 ? 40 : 16;
    }
}
