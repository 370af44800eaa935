package io.roomtone.library.testing;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.codec.AudioCodec;
import io.roomtone.audio.codec.EncodeSettings;
import io.roomtone.audio.codec.EncoderKind;
import io.roomtone.audio.codec.Encoders;
import io.roomtone.contracts.state.Codec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/// A rendered file as an agent would deliver it. No two are alike, so that digests tell them apart.
public record Sound(Codec codec, byte[] bytes, int sampleRateHz, int channels, long frames) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static Sound mp3(double seconds) {
        return encode(Codec.MP3_VBR, seconds);
    }

    public static Sound flac(double seconds) {
        return encode(Codec.FLAC, seconds);
    }

    public static Sound wav(double seconds) {
        return encode(Codec.WAV, seconds);
    }

    /// The same announcement with other bytes.
    public Sound withBytes(byte[] other) {
        return new Sound(codec, other, sampleRateHz, channels, frames);
    }

    public String sha256() {
        return sha256(bytes);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sound encode(Codec codec, double seconds) {
        var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
        long frames = Math.round(seconds * format.sampleRateHz());
        try {
            var directory = Files.createTempDirectory("sound");
            var out = directory.resolve("sound." + codec.extension());
            var settings = new EncodeSettings(AudioCodec.valueOf(codec.name()), codec == Codec.MP3_VBR ? 6.0 : null);
            try (var encoder = Encoders.open(settings, format, out, EncoderKind.PURE_JAVA)) {
                var pcm = sine(format, frames, 220 + 10 * COUNT.incrementAndGet());
                encoder.write(pcm, 0, pcm.length);
                encoder.finish();
            }
            var bytes = Files.readAllBytes(out);
            Files.delete(out);
            Files.delete(directory);
            return new Sound(codec, bytes, format.sampleRateHz(), format.channels(), frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // left at half scale, right at a quarter
    private static byte[] sine(PcmFormat format, long frames, double hertz) {
        var pcm = new byte[Math.toIntExact(frames * format.frameBytes())];
        for (int i = 0; i < frames; i++) {
            double wave = Math.sin(2 * Math.PI * hertz * i / format.sampleRateHz());
            format.sampleFormat().putSample(pcm, 4 * i, (int) Math.round(wave * 16384));
            format.sampleFormat().putSample(pcm, 4 * i + 2, (int) Math.round(wave * 8192));
        }
        return pcm;
    }
}
