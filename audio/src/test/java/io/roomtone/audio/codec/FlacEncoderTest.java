package io.roomtone.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.Judge;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlacEncoderTest {
    private static final EncodeSettings FLAC = new EncodeSettings(AudioCodec.FLAC, null);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "PROGRAM,44100,1,S16_LE",
        "PROGRAM,48000,2,S16_LE",
        "PROGRAM,48000,2,S24_3LE",
        "PROGRAM,96000,8,S24_3LE",
        "PURE_JAVA,44100,1,S16_LE",
        "PURE_JAVA,48000,2,S16_LE",
        "PURE_JAVA,48000,2,S24_3LE",
        "PURE_JAVA,96000,8,S24_3LE",
    })
    void keepsEveryBitOfNoise(EncoderKind kind, int sampleRateHz, int channels, SampleFormat samples)
            throws IOException {
        var format = new PcmFormat(sampleRateHz, channels, samples);
        var pcm = Signals.noise(format, 20_001, 11);

        var file = encode(kind, format, pcm, 1000);

        assertThat(Judge.flac(file.path())).isEqualTo(pcm);
        assertThat(file.frames()).isEqualTo(20_001);
        assertThat(Judge.ffprobe(file.path(), "stream=sample_rate")).isEqualTo(Integer.toString(sampleRateHz));
        assertThat(Judge.ffprobe(file.path(), "stream=bits_per_raw_sample"))
                .isEqualTo(Integer.toString(samples.bits()));
        assertThat(Judge.ffprobe(file.path(), "stream=duration_ts")).isEqualTo("20001");
    }

    @ParameterizedTest
    @CsvSource({"PROGRAM,S16_LE", "PROGRAM,S24_3LE", "PURE_JAVA,S16_LE", "PURE_JAVA,S24_3LE"})
    void keepsEveryBitOfATone(EncoderKind kind, SampleFormat samples) throws IOException {
        var format = new PcmFormat(48_000, 2, samples);
        var pcm = Signals.sine(format, 100_000, 440, -0.1);

        var file = encode(kind, format, pcm, 65_536);

        assertThat(Judge.flac(file.path())).isEqualTo(pcm);
        assertThat(file.sizeBytes()).isLessThan(pcm.length / 2);
    }

    @ParameterizedTest
    @CsvSource({"PROGRAM,S16_LE", "PROGRAM,S24_3LE", "PURE_JAVA,S16_LE", "PURE_JAVA,S24_3LE"})
    void keepsEveryBitOfSilenceAndSquareWavesAtFullScale(EncoderKind kind, SampleFormat samples) throws IOException {
        var format = new PcmFormat(48_000, 2, samples);
        var pcm = Signals.of(format, 60_000, i -> i < 20_000 ? 0 : (i / 50) % 2 == 0 ? 1 : -1);

        var file = encode(kind, format, pcm, 4800);

        assertThat(Judge.flac(file.path())).isEqualTo(pcm);
    }

    @ParameterizedTest
    @EnumSource
    void writesTheUpper24BitsOf32BitCapture(EncoderKind kind) throws IOException {
        var in = new PcmFormat(48_000, 2, SampleFormat.S32_LE);
        var out = in.as(SampleFormat.S24_3LE);
        var pcm = Signals.noise(in, 10_000, 12);

        var file = encode(kind, in, pcm, 4800);

        var decoded = Judge.flac(file.path());
        assertThat(decoded).hasSize(10_000 * out.frameBytes());
        for (int frame = 0; frame < 10_000; frame++) {
            assertThat(Signals.at(out, decoded, frame, 0)).isEqualTo(Signals.at(in, pcm, frame, 0) >> 8);
            assertThat(Signals.at(out, decoded, frame, 1)).isEqualTo(Signals.at(in, pcm, frame, 1) >> 8);
        }
    }

    @ParameterizedTest
    @CsvSource({"PROGRAM,0", "PROGRAM,1", "PROGRAM,20", "PURE_JAVA,0", "PURE_JAVA,1", "PURE_JAVA,20"})
    void writesVeryShortFiles(EncoderKind kind, int frames) throws IOException {
        var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
        var pcm = Signals.noise(format, frames, 13);

        var file = encode(kind, format, pcm, 4800);

        assertThat(Judge.flac(file.path())).isEqualTo(pcm);
        assertThat(Probe.probe(file.path()).frames()).isEqualTo(frames);
    }

    @Test
    void refusesMoreChannelsThanFlacHas() {
        var format = new PcmFormat(48_000, 9, SampleFormat.S16_LE);

        assertThatThrownBy(() -> Encoders.open(FLAC, format, folder.resolve("x.flac")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8 channels");
    }

    private EncodedFile encode(EncoderKind kind, PcmFormat format, byte[] pcm, int framesAtOnce) throws IOException {
        try (var encoder = Encoders.open(FLAC, format, folder.resolve("out.flac"), kind)) {
            return Encoding.all(encoder, format, pcm, framesAtOnce);
        }
    }
}
