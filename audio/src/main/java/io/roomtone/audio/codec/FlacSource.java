package io.roomtone.audio.codec;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jflac.FLACDecoder;
import org.jflac.metadata.StreamInfo;
import org.jflac.util.ByteData;

/// FLAC of 16 and 24 bit by jflac, which yields nothing, and no error, for 32 bit.
final class FlacSource extends BlockSource {
    private final Path path;
    private final FLACDecoder decoder;
    private ByteData decoded;

    private FlacSource(Path path, InputStream input, FLACDecoder decoder, StreamInfo info, PcmFormat format) {
        super(path, input, format, 0, info.getTotalSamples() == 0 ? UNKNOWN : info.getTotalSamples());
        this.path = path;
        this.decoder = decoder;
    }

    static FlacSource open(Path path) throws IOException {
        var input = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            var decoder = new FLACDecoder(input);
            var info = decoder.readStreamInfo();
            decoder.readMetadata(info);
            return new FlacSource(path, input, decoder, info, format(path, info));
        } catch (NotAudioException e) {
            input.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw new NotAudioException(path, "begins like FLAC, but its header is damaged.", e);
        }
    }

    private static PcmFormat format(Path path, StreamInfo info) throws NotAudioException {
        int bits = info.getBitsPerSample();
        if (bits != 16 && bits != 24) {
            throw new NotAudioException(path, "is FLAC of " + bits + " bit; only 16 and 24 bit are read.");
        }
        return new PcmFormat(info.getSampleRate(), info.getChannels(), SampleFormat.ofBits(bits));
    }

    @Override
    Block decode() throws IOException {
        var frame = decoder.readNextFrame();
        if (decoder.getBadFrames() > 0) {
            throw new NotAudioException(path, "is damaged: a FLAC frame has a wrong check sum.");
        }
        if (frame == null) {
            return null;
        }
        decoded = decoder.decodeFrame(frame, decoded);
        return new Block(decoded.getData(), 0, decoded.getLen());
    }
}
