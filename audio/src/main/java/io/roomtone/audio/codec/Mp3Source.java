package io.roomtone.audio.codec;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;

/// MP3 by jlayer, trimmed to the frames that were encoded.
final class Mp3Source extends BlockSource {
    /// What every MP3 decoder adds before the first sample: 528 of the filter banks and one.
    private static final int DECODER_DELAY_FRAMES = 529;

    private final Path path;
    private final Bitstream bits;
    private final Decoder decoder = new Decoder();
    private byte[] pcm = new byte[0];

    private Mp3Source(Path path, InputStream input, Mp3Layout layout) {
        super(path, input, format(layout), framesToSkip(layout), layout.frames());
        this.path = path;
        this.bits = new Bitstream(input);
    }

    static Mp3Source open(Path path) throws IOException {
        var layout = Mp3Layout.find(path)
                .orElseThrow(() -> new NotAudioException(path, "is not MP3: no two frames follow each other."));
        long missingBytes = layout.soundEnd() - Files.size(path);
        if (missingBytes > 0) {
            throw new NotAudioException(path, "is cut off: its last " + missingBytes + " bytes are missing.");
        }
        var input = new BufferedInputStream(new FileRange(path, layout.soundOffset(), layout.soundEnd()), 1 << 16);
        return new Mp3Source(path, input, layout);
    }

    private static PcmFormat format(Mp3Layout layout) {
        return new PcmFormat(layout.header().sampleRateHz(), layout.header().channels(), SampleFormat.S16_LE);
    }

    private static int framesToSkip(Mp3Layout layout) {
        boolean gapless = layout.tag() != null && layout.tag().gapless();
        return gapless ? layout.tag().delayFrames() + DECODER_DELAY_FRAMES : 0;
    }

    @Override
    Block decode() throws IOException {
        try {
            var header = bits.readFrame();
            if (header == null) {
                return null;
            }
            requireSameFormat(header);
            var decoded = (SampleBuffer) decoder.decodeFrame(header, bits);
            bits.closeFrame();
            return block(decoded);
        } catch (BitstreamException | DecoderException e) {
            throw new NotAudioException(path, "is damaged: " + e.getMessage() + ".", e);
        }
    }

    private void requireSameFormat(Header header) throws NotAudioException {
        int channels = header.mode() == Header.SINGLE_CHANNEL ? 1 : 2;
        if (header.layer() != 3 || header.frequency() != format().sampleRateHz() || channels != format().channels()) {
            throw new NotAudioException(path, "is damaged: its frames differ in sample rate or channels.");
        }
    }

    private Block block(SampleBuffer decoded) {
        int bytes = 2 * decoded.getBufferLength();
        if (pcm.length < bytes) {
            pcm = new byte[bytes];
        }
        for (int i = 0; i < decoded.getBufferLength(); i++) {
            SampleFormat.S16_LE.putSample(pcm, 2 * i, decoded.getBuffer()[i]);
        }
        return new Block(pcm, 0, bytes);
    }
}
