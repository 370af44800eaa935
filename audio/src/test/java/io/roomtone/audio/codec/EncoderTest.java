package io.roomtone.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.Judge;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EncoderTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path folder;

    static Stream<Arguments> encoders() {
        return Stream.of(AudioCodec.values())
                .flatMap(codec -> Stream.of(EncoderKind.values()).map(kind -> Arguments.of(codec, kind)));
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void givesTheFileItsNameOnlyWhenItIsFinished(AudioCodec codec, EncoderKind kind) throws IOException {
        var out = folder.resolve("take.cache");
        var pcm = Signals.noise(FORMAT, 30_000, 16);

        try (var encoder = Encoders.open(new EncodeSettings(codec, null), FORMAT, out, kind)) {
            encoder.write(pcm, 0, pcm.length);
            assertThat(out).doesNotExist();

            var file = encoder.finish();

            assertThat(file.path()).isEqualTo(out);
            assertThat(file.codec()).isEqualTo(codec);
            assertThat(file.sampleRateHz()).isEqualTo(48_000);
            assertThat(file.channels()).isEqualTo(2);
            assertThat(file.frames()).isEqualTo(30_000);
            assertThat(file.sizeBytes()).isEqualTo(Files.size(out));
            assertThat(Judge.run(List.of("sha256sum"), out)).startsWith(file.sha256Hex() + " ");
        }
        assertThat(filesIn(folder)).containsExactly("take.cache");
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void leavesNoFileWhenItIsAbandoned(AudioCodec codec, EncoderKind kind) throws IOException {
        var out = folder.resolve("take.cache");
        var encoder = Encoders.open(new EncodeSettings(codec, null), FORMAT, out, kind);
        encoder.write(new byte[400_000], 0, 400_000);

        encoder.close();

        assertThat(filesIn(folder)).isEmpty();
        encoder.close();
        assertThatThrownBy(() -> encoder.write(new byte[4], 0, 4)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void leavesAnOlderFileAloneWhenItIsAbandoned(AudioCodec codec, EncoderKind kind) throws IOException {
        var out = folder.resolve("take.cache");
        Files.writeString(out, "older");

        Encoders.open(new EncodeSettings(codec, null), FORMAT, out, kind).close();

        assertThat(out).hasContent("older");
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void startsAnewOverWhatACrashLeft(AudioCodec codec, EncoderKind kind) throws IOException {
        var out = folder.resolve("take.cache");
        Files.write(folder.resolve("take.cache.part"), new byte[1_000_000]);

        try (var encoder = Encoders.open(new EncodeSettings(codec, null), FORMAT, out, kind)) {
            Encoding.all(encoder, FORMAT, Signals.noise(FORMAT, 5000, 17), 5000);
        }

        assertThat(Probe.probe(out)).isEqualTo(new Probed(codec, 48_000, 2, 5000));
    }

    @Test
    void writesWavAsItIs() throws IOException {
        var format = new PcmFormat(48_000, 3, SampleFormat.S32_LE);
        var pcm = Signals.noise(format, 5000, 18);
        var out = folder.resolve("take.wav");

        try (var encoder = Encoders.open(new EncodeSettings(AudioCodec.WAV, null), format, out)) {
            Encoding.all(encoder, format, pcm, 999);
        }

        assertThat(Judge.ffmpeg(out, SampleFormat.S32_LE)).isEqualTo(pcm);
    }

    @Test
    void usesTheProgramsWhereTheyAreInstalled() throws IOException {
        var pcm = Signals.sine(FORMAT, 48_000, 440, -3);
        var out = folder.resolve("take.flac");

        try (var encoder = Encoders.open(new EncodeSettings(AudioCodec.FLAC, null), FORMAT, out)) {
            Encoding.all(encoder, FORMAT, pcm, 4800);
        }

        assertThat(Judge.run(List.of("metaflac", "--show-vendor-tag"), out)).contains("reference libFLAC");
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
