package io.roomtone.audio.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.roomtone.audio.NotAudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// Opens files for decoding. What a file is called does not matter, only what is in it.
public final class Decoders {
    private Decoders() {}

    /// @throws NotAudioException when it is no WAV, FLAC or MP3 file that can be read; the message says why
    public static PcmSource open(Path path) throws IOException {
        return switch (sniff(path)) {
            case WAV -> new WavSource(path);
            case FLAC -> FlacSource.open(path);
            case MP3_VBR -> Mp3Source.open(path);
        };
    }

    /// Tells by the first bytes what a file claims to be.
    ///
    /// @throws NotAudioException when it claims nothing that we know
    public static AudioCodec sniff(Path path) throws IOException {
        var head = head(path);
        var text = new String(head, ISO_8859_1);
        if (text.startsWith("fLaC")) {
            return AudioCodec.FLAC;
        }
        if (text.matches("(?s)(RIFF|RF64|BW64)....WAVE.*")) {
            return AudioCodec.WAV;
        }
        if (Mp3Layout.find(path).isPresent()) {
            return AudioCodec.MP3_VBR;
        }
        throw new NotAudioException(
                path,
                head.length == 0
                        ? "is empty."
                        : "is neither WAV, FLAC nor MP3: it begins with "
                                + HexFormat.ofDelimiter(" ").formatHex(head) + ".");
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return content.readNBytes(12);
        }
    }
}
