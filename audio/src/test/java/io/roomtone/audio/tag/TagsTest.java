package io.roomtone.audio.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.Judge;
import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import io.roomtone.audio.codec.AudioCodec;
import io.roomtone.audio.codec.EncodeSettings;
import io.roomtone.audio.codec.Encoders;
import io.roomtone.audio.codec.Probe;
import io.roomtone.audio.wav.WavWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TagsTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final Tags TAGS =
            new Tags("Morgenprobe, Saal 3 · öäü", "Studio", "Proben", "2026-11-24", "recorded by Roomtone");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void areReadBackByUsAndByFfmpegAndLeaveTheSoundAlone(AudioCodec codec) throws IOException {
        var file = encode(codec);
        var before = Judge.ffmpeg(file, SampleFormat.S16_LE);

        TAGS.writeTo(file);

        assertThat(Tags.read(file)).isEqualTo(TAGS);
        assertThat(Judge.ffprobe(file, "format_tags=title")).isEqualTo(TAGS.title());
        assertThat(Judge.ffprobe(file, "format_tags=artist")).isEqualTo(TAGS.artist());
        assertThat(Judge.ffmpeg(file, SampleFormat.S16_LE)).isEqualTo(before);
        assertThat(Probe.probe(file).frames()).isEqualTo(48_000);
        assertThat(folder.toFile().list()).containsExactly("cache-file");
    }

    @ParameterizedTest
    @EnumSource
    void replaceAndRemoveEarlierOnes(AudioCodec codec) throws IOException {
        var file = encode(codec);
        TAGS.writeTo(file);
        var fewer = new Tags("Another title", null, null, null, null);

        fewer.writeTo(file);

        assertThat(Tags.read(file)).isEqualTo(fewer);
    }

    @ParameterizedTest
    @EnumSource
    void areAbsentFromAFreshFile(AudioCodec codec) throws IOException {
        assertThat(Tags.read(encode(codec))).isEqualTo(new Tags(null, null, null, null, null));
    }

    @Test
    void refuseRf64() throws IOException {
        var file = folder.resolve("large.wav");
        WavWriter.create(file, FORMAT).close();
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        WavWriter.append(file).close();

        assertThatThrownBy(() -> Tags.read(file))
                .isInstanceOf(NotAudioException.class)
                .hasMessageContaining("RF64");
    }

    @Test
    void refuseAWavFileThatACrashLeftAndDoNotTouchIt() throws IOException {
        var file = encode(AudioCodec.WAV);
        try (var crashed = new RandomAccessFile(file.toFile(), "rw")) {
            crashed.seek(4);
            crashed.writeInt(0);
        }
        var before = Files.readAllBytes(file);

        assertThatThrownBy(() -> TAGS.writeTo(file))
                .isInstanceOf(NotAudioException.class)
                .hasMessageStartingWith("cache-file ");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("cache-file");
    }

    private Path encode(AudioCodec codec) throws IOException {
        var pcm = Signals.sine(FORMAT, 48_000, 440, -6);
        var out = folder.resolve("cache-file");
        try (var encoder = Encoders.open(new EncodeSettings(codec, null), FORMAT, out)) {
            encoder.write(pcm, 0, pcm.length);
            return encoder.finish().path();
        }
    }
}
