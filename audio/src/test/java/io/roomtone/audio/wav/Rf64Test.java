package io.roomtone.audio.wav;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.audio.Judge;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files above 4 GiB are sparse here: they take no room on the disk.
class Rf64Test {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final long LARGE_FRAMES = (5L << 30) / 4;

    @TempDir
    Path folder;

    @Test
    void becomesRf64WhenItOutgrowsFourGibibytes() throws IOException {
        var file = withLength(LARGE_FRAMES);
        var end = Signals.noise(FORMAT, 4800, 5);

        try (var writer = WavWriter.append(file)) {
            assertThat(writer.frames()).isEqualTo(LARGE_FRAMES);
            writer.write(end, 0, end.length);
        }

        assertThat(id(file)).isEqualTo("RF64");
        assertThat(Judge.ffprobe(file, "stream=duration_ts")).isEqualTo(Long.toString(LARGE_FRAMES + 4800));
        assertThat(lastFrames(file, 4800)).isEqualTo(end);
        assertThat(lastSecondsByFfmpeg(file)).isEqualTo(end);
    }

    @Test
    void staysRiffUpToTheLastFrameThatFits() throws IOException {
        long riffOverhead = WavHeader.length(FORMAT) - 8;
        long mostFrames = (0xFFFF_FFFEL - riffOverhead) / 4;
        var file = withLength(mostFrames);

        try (var writer = WavWriter.append(file)) {
            writer.refreshHeader();
            assertThat(id(file)).isEqualTo("RIFF");

            writer.write(new byte[4], 0, 4);
            writer.refreshHeader();
            assertThat(id(file)).isEqualTo("RF64");
        }
    }

    @Test
    void findsFramesThatCameAfterTheLastRefreshOfAnRf64Header() throws IOException {
        var file = withLength(LARGE_FRAMES);
        WavWriter.append(file).close();
        try (var grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(grown.length() + 400);
        }

        try (var reader = WavReader.open(file)) {
            assertThat(reader.frames()).isEqualTo(LARGE_FRAMES + 100);
        }
    }

    private Path withLength(long frames) throws IOException {
        var file = folder.resolve("large.wav");
        WavWriter.create(file, FORMAT).close();
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(WavHeader.length(FORMAT) + 4 * frames);
        }
        return file;
    }

    private static String id(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(4), US_ASCII);
        }
    }

    private static byte[] lastFrames(Path file, int frames) throws IOException {
        try (var reader = WavReader.open(file)) {
            reader.seekFrame(reader.frames() - frames);
            var pcm = new byte[frames * 4];
            assertThat(reader.read(pcm, 0, pcm.length)).isEqualTo(pcm.length);
            assertThat(reader.read(pcm, 0, pcm.length)).isEqualTo(-1);
            return pcm;
        }
    }

    private byte[] lastSecondsByFfmpeg(Path file) throws IOException {
        var raw = folder.resolve("end.raw");
        // Exactly at the first of the last 4800 frames.
        var seconds = Long.toString(LARGE_FRAMES / 48_000);
        long framesBefore = LARGE_FRAMES % 48_000;
        Judge.run(
                List.of("ffmpeg", "-v", "error", "-y", "-ss", seconds, "-i"),
                file,
                "-af",
                "atrim=start_sample=" + framesBefore,
                "-f",
                "s16le",
                raw);
        return Files.readAllBytes(raw);
    }
}
