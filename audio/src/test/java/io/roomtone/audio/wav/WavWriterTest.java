package io.roomtone.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.Judge;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"44100,1,S16_LE", "48000,2,S16_LE", "48000,1,S24_3LE", "96000,2,S32_LE", "48000,8,S32_LE"})
    void writesWhatFfmpegReadsBitByBit(int sampleRateHz, int channels, SampleFormat samples) throws IOException {
        var format = new PcmFormat(sampleRateHz, channels, samples);
        var pcm = Signals.noise(format, 4801, 1);
        var file = folder.resolve("noise.wav");

        try (var writer = WavWriter.create(file, format)) {
            writer.write(pcm, 0, 10 * format.frameBytes());
            writer.write(pcm, 10 * format.frameBytes(), pcm.length - 10 * format.frameBytes());
            assertThat(writer.frames()).isEqualTo(4801);
        }

        assertThat(Judge.ffmpeg(file, samples)).isEqualTo(pcm);
        assertThat(Judge.ffprobe(file, "stream=sample_rate")).isEqualTo(Integer.toString(sampleRateHz));
        assertThat(Judge.ffprobe(file, "stream=channels")).isEqualTo(Integer.toString(channels));
        assertThat(Judge.run(List.of("sox", "--i", "-s"), file).strip()).isEqualTo("4801");
    }

    @Test
    void tellsOtherProgramsTheLengthAfterARefreshWithoutBeingClosed() throws IOException {
        var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
        var file = folder.resolve("growing.wav");

        try (var writer = WavWriter.create(file, format)) {
            writer.write(Signals.noise(format, 1000, 1), 0, 4000);
            writer.refreshHeader();
            assertThat(Judge.run(List.of("sox", "--i", "-s"), file).strip()).isEqualTo("1000");

            writer.write(Signals.noise(format, 500, 2), 0, 2000);
            writer.force();
            assertThat(Judge.run(List.of("sox", "--i", "-s"), file).strip()).isEqualTo("1500");
        }
    }

    @Test
    void padsAnOddNumberOfBytesAndContinuesWithoutThePad() throws IOException {
        var format = new PcmFormat(48_000, 1, SampleFormat.S24_3LE);
        var pcm = Signals.noise(format, 10, 3);
        var file = folder.resolve("odd.wav");

        try (var writer = WavWriter.create(file, format)) {
            writer.write(pcm, 0, 9);
        }
        assertThat(Files.size(file) % 2).isZero();
        try (var writer = WavWriter.append(file)) {
            assertThat(writer.frames()).isEqualTo(3);
            writer.write(pcm, 9, 21);
        }

        assertThat(Judge.ffmpeg(file, SampleFormat.S24_3LE)).isEqualTo(pcm);
    }

    @Test
    void continuesAfterACrashAndCutsTheTornFrame() throws IOException {
        var format = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
        var pcm = Signals.noise(format, 2000, 4);
        var file = folder.resolve("crashed.wav");
        // As a kill leaves it: the header tells of no frame, and the last one is torn.
        var crashed = Arrays.copyOf(WavHeader.of(format, 0), WavHeader.length(format) + 1500 * 4 + 3);
        System.arraycopy(pcm, 0, crashed, WavHeader.length(format), 1500 * 4 + 3);
        Files.write(file, crashed);

        try (var writer = WavWriter.append(file)) {
            assertThat(writer.format()).isEqualTo(format);
            assertThat(writer.frames()).isEqualTo(1500);
            assertThat(file).hasSize(WavHeader.length(format) + 1500 * 4);
            writer.write(pcm, 1500 * 4, 500 * 4);
        }

        assertThat(Judge.ffmpeg(file, SampleFormat.S16_LE)).isEqualTo(pcm);
    }

    @Test
    void refusesToContinueAFileOfAnotherProgram() throws IOException {
        var file = folder.resolve("foreign.wav");
        Judge.run(List.of("sox", "-n", "-r", "48000", "-b", "16"), file, "trim", "0", "0.1");
        var before = Files.readAllBytes(file);

        assertThatThrownBy(() -> WavWriter.append(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("foreign.wav");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void survivesAnInterruptOfItsThread() throws IOException {
        var format = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
        var file = folder.resolve("interrupted.wav");

        try (var writer = WavWriter.create(file, format)) {
            Thread.currentThread().interrupt();
            writer.write(new byte[20], 0, 20);
            writer.force();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        try (var reader = WavReader.open(file)) {
            assertThat(reader.frames()).isEqualTo(10);
        }
    }

    @Test
    void refusesATornFrame() throws IOException {
        try (var writer = WavWriter.create(folder.resolve("x.wav"), new PcmFormat(48_000, 2, SampleFormat.S16_LE))) {
            assertThatThrownBy(() -> writer.write(new byte[6], 0, 6)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
