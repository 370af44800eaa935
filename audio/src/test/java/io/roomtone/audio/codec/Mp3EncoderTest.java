package io.roomtone.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.roomtone.audio.Judge;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import io.roomtone.audio.pcm.LevelMeter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3EncoderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "PROGRAM,48000,2", "PROGRAM,44100,2", "PROGRAM,48000,1", "PROGRAM,44100,1",
        "PURE_JAVA,48000,2", "PURE_JAVA,44100,2", "PURE_JAVA,48000,1", "PURE_JAVA,44100,1",
    })
    void keepsLengthLevelAndRate(EncoderKind kind, int sampleRateHz, int channels) throws IOException {
        var format = new PcmFormat(sampleRateHz, channels, SampleFormat.S16_LE);
        var pcm = Signals.sine(format, 3 * sampleRateHz + 17, 1000, -6);

        var file = encode(kind, 6.0, format, pcm);

        var decoded = Judge.ffmpeg(file.path(), SampleFormat.S16_LE);
        assertThat(decoded).hasSize(pcm.length);
        assertThat(file.frames()).isEqualTo(3L * sampleRateHz + 17);
        assertThat(Judge.ffprobe(file.path(), "stream=sample_rate")).isEqualTo(Integer.toString(sampleRateHz));
        assertThat(Judge.ffprobe(file.path(), "stream=channels")).isEqualTo(Integer.toString(channels));
        for (int channel = 0; channel < channels; channel++) {
            assertThat(rmsDbfs(format, decoded, channel)).isCloseTo(-9.01, within(0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROGRAM,48000,2",
        "PROGRAM,44100,2",
        "PROGRAM,44100,1",
        "PURE_JAVA,48000,2",
        "PURE_JAVA,44100,2",
        "PURE_JAVA,44100,1",
    })
    void shiftsNothing(EncoderKind kind, int sampleRateHz, int channels) throws IOException {
        var format = new PcmFormat(sampleRateHz, channels, SampleFormat.S16_LE);
        var pcm = Signals.noise(format, 2 * sampleRateHz, 14);

        var file = encode(kind, 2.0, format, pcm);

        var decoded = Judge.ffmpeg(file.path(), SampleFormat.S16_LE);
        assertThat(shift(format, pcm, decoded, 0)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void keepsLeftAndRightApart(EncoderKind kind) throws IOException {
        var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
        var pcm = Signals.sine(format, 96_000, 1000, -12);
        for (int frame = 0; frame < 96_000; frame++) {
            Signals.put(format, pcm, frame, 1, 0);
        }

        var decoded = Judge.ffmpeg(encode(kind, 4.0, format, pcm).path(), SampleFormat.S16_LE);

        assertThat(rmsDbfs(format, decoded, 0)).isCloseTo(-15, within(0.5));
        assertThat(rmsDbfs(format, decoded, 1)).isLessThan(-60);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheUpper16BitsOf32BitCapture(EncoderKind kind) throws IOException {
        var format = new PcmFormat(48_000, 2, SampleFormat.S32_LE);
        var pcm = Signals.sine(format, 96_000, 1000, -20);

        var decoded = Judge.ffmpeg(encode(kind, 6.0, format, pcm).path(), SampleFormat.S16_LE);

        assertThat(rmsDbfs(format.as(SampleFormat.S16_LE), decoded, 0)).isCloseTo(-23, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "9.5"})
    void pinsTheSampleRateAtLowQuality(double vbrQuality) throws IOException {
        for (var kind : EncoderKind.values()) {
            var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

            var file = encode(kind, vbrQuality, format, Signals.sine(format, 48_000, 1000, -6));

            assertThat(Judge.ffprobe(file.path(), "stream=sample_rate")).isEqualTo("48000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesSmallerFilesOfLowerQuality(EncoderKind kind) throws IOException {
        var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
        var pcm = Signals.noise(format, 96_000, 15);

        long best = encode(kind, 0.0, format, pcm).sizeBytes();
        long voice = encode(kind, 6.0, format, pcm).sizeBytes();

        assertThat(voice).isLessThan(best * 3 / 4);
    }

    @ParameterizedTest
    @CsvSource({"PROGRAM,1", "PROGRAM,1152", "PROGRAM,5000", "PURE_JAVA,1", "PURE_JAVA,1152", "PURE_JAVA,5000"})
    void keepsTheLengthOfShortFiles(EncoderKind kind, int frames) throws IOException {
        var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

        var file = encode(kind, 6.0, format, Signals.sine(format, frames, 1000, -6));

        assertThat(Judge.ffmpeg(file.path(), SampleFormat.S16_LE)).hasSize(frames * 4);
    }

    @Test
    void refusesWhatMp3CannotHold() {
        var mp3 = new EncodeSettings(AudioCodec.MP3_VBR, null);
        var out = folder.resolve("x.mp3");

        assertThatThrownBy(() -> Encoders.open(mp3, new PcmFormat(48_000, 3, SampleFormat.S16_LE), out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Encoders.open(mp3, new PcmFormat(96_000, 2, SampleFormat.S16_LE), out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EncodeSettings(AudioCodec.MP3_VBR, 10.0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private EncodedFile encode(EncoderKind kind, double vbrQuality, PcmFormat format, byte[] pcm) throws IOException {
        var settings = new EncodeSettings(AudioCodec.MP3_VBR, vbrQuality);
        try (var encoder = Encoders.open(settings, format, folder.resolve("out.mp3"), kind)) {
            return Encoding.all(encoder, format, pcm, 10_000);
        }
    }

    private static double rmsDbfs(PcmFormat format, byte[] pcm, int channel) {
        var meter = new LevelMeter(format);
        meter.add(pcm, 0, pcm.length);
        return meter.takeSnapshot().get(channel).rmsDbfs();
    }

    /// Frames by which the decoded sound comes late, as far as 2,000 to either side: the largest cross-correlation.
    private static int shift(PcmFormat format, byte[] pcm, byte[] decoded, int channel) {
        int best = 0;
        double largest = 0;
        for (int shift = -2000; shift <= 2000; shift++) {
            double sum = 0;
            for (int frame = 10_000; frame < 20_000; frame++) {
                sum += (double) Signals.at(format, pcm, frame, channel)
                        * Signals.at(format, decoded, frame + shift, channel);
            }
            if (sum > largest) {
                largest = sum;
                best = shift;
            }
        }
        return best;
    }
}
