package io.roomtone.audio.codec;

import io.roomtone.audio.NotAudioException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jflac.FLACDecoder;
import org.jflac.util.ByteData;

/// FLAC of 16 and 24 bit by jflac. It gets no metadata to read, since it believes every size there, and its sound is
/// checked against the MD5 sum, since it takes damaged frames for silence.
final class FlacSource extends BlockSource {
    private final Path path;
    private final FlacLayout layout;
    private final FLACDecoder decoder;
    private final MessageDigest md5 = md5();
    private ByteData decoded;

    private FlacSource(Path path, InputStream input, FlacLayout layout, FLACDecoder decoder) {
        super(path, input, layout.format(), 0, layout.frames());
        this.path = path;
        this.layout = layout;
        this.decoder = decoder;
    }

    static FlacSource open(Path path) throws IOException {
        var layout = FlacLayout.read(path);
        var sound = Files.newInputStream(path);
        sound.skipNBytes(layout.soundOffset());
        var input = new BufferedInputStream(
                new SequenceInputStream(new ByteArrayInputStream(layout.streamInfo()), sound), 1 << 16);
        var decoder = new FLACDecoder(input);
        decoder.readMetadata();
        return new FlacSource(path, input, layout, decoder);
    }

    @Override
    Block decode() throws IOException {
        var frame = decoder.readNextFrame();
        if (frame == null) {
            requireMd5();
            return null;
        }
        if (frame.header.channels != format().channels()
                || frame.header.bitsPerSample != format().sampleFormat().bits()) {
            throw new NotAudioException(path, "is damaged: its FLAC frames differ in channels or bits.");
        }
        decoded = decoder.decodeFrame(frame, decoded);
        md5.update(decoded.getData(), 0, decoded.getLen());
        return new Block(decoded.getData(), 0, decoded.getLen());
    }

    private void requireMd5() throws NotAudioException {
        if (layout.md5() != null && !MessageDigest.isEqual(md5.digest(), layout.md5())) {
            throw new NotAudioException(path, "is damaged or cut off: its sound does not have the MD5 sum it should.");
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5.", e);
        }
    }
}
