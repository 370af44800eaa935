package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Opens encoders. All refuse, with an [IllegalArgumentException], what their codec cannot hold: nothing is resampled
/// or mixed here, that is a channel map's work before.
public final class Encoders {
    private static final int MP3_CHANNELS = 2;
    private static final int FLAC_CHANNELS = 8;
    private static final int FLAC_SAMPLE_RATE_HZ = 655_350;
    private static final Set<Integer> MP3_SAMPLE_RATES_HZ =
            Set.of(8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

    private Encoders() {}

    /// Uses the machine's `lame` or `flac` when it has them, pure Java otherwise.
    public static Encoder open(EncodeSettings settings, PcmFormat in, Path out) throws IOException {
        boolean program = switch (settings.codec()) {
            case WAV -> false;
            case FLAC -> Programs.find("flac").isPresent();
            case MP3_VBR -> Programs.find("lame").isPresent();
        };
        return open(settings, in, out, program ? EncoderKind.PROGRAM : EncoderKind.PURE_JAVA);
    }

    /// @param kind WAV is always written by pure Java
    /// @throws IOException also when the program that was asked for is not installed
    public static Encoder open(EncodeSettings settings, PcmFormat in, Path out, EncoderKind kind) throws IOException {
        return switch (settings.codec()) {
            case WAV -> new Encoder(AudioCodec.WAV, in, out, part -> new WavBackend(in, part));
            case FLAC -> new Encoder(AudioCodec.FLAC, in, out, flac(flacInput(in), kind));
            case MP3_VBR ->
                new Encoder(AudioCodec.MP3_VBR, in, out, mp3(mp3Input(in), settings.vbrQualityOrDefault(), kind));
        };
    }

    private static Encoder.BackendFactory flac(PcmFormat input, EncoderKind kind) {
        return switch (kind) {
            case PURE_JAVA -> part -> new JavaFlacBackend(input, part);
            case PROGRAM ->
                part -> new ProgramBackend(Programs.flac(installed("flac"), input, part), input.sampleFormat());
        };
    }

    private static Encoder.BackendFactory mp3(PcmFormat input, double vbrQuality, EncoderKind kind) {
        return switch (kind) {
            case PURE_JAVA -> part -> new JavaMp3Backend(input, vbrQuality, part);
            case PROGRAM ->
                part -> new ProgramBackend(
                        Programs.lame(installed("lame"), input, vbrQuality, part), input.sampleFormat());
        };
    }

    private static Path installed(String program) throws IOException {
        return Programs.find(program)
                .orElseThrow(() -> new IOException("The program " + program + " is not on PATH; install the package "
                        + program + " or use the encoder in pure Java."));
    }

    /// FLAC decoders know at most 24 bit, and so do sound converters.
    private static PcmFormat flacInput(PcmFormat in) {
        if (in.channels() > FLAC_CHANNELS || in.sampleRateHz() > FLAC_SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException("FLAC holds up to 8 channels of 655,350 Hz, not " + in + ".");
        }
        return in.sampleFormat() == SampleFormat.S32_LE ? in.as(SampleFormat.S24_3LE) : in;
    }

    private static PcmFormat mp3Input(PcmFormat in) {
        if (in.channels() > MP3_CHANNELS || !MP3_SAMPLE_RATES_HZ.contains(in.sampleRateHz())) {
            throw new IllegalArgumentException(
                    "MP3 holds 1 or 2 channels of 8 to 48 kHz in the usual steps, not " + in + ".");
        }
        return in.as(SampleFormat.S16_LE);
    }
}
