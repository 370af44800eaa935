package io.roomtone.audio.wav;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.Judge;
import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S24_3LE);
    private static final int FRAMES = 40;
    private static final byte[] PCM = Signals.noise(FORMAT, FRAMES, 6);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("sound.wav");
        try (var writer = WavWriter.create(file, FORMAT)) {
            writer.write(PCM, 0, PCM.length);
        }
    }

    @Test
    void findsEveryWholeFrameWhereverTheFileIsCut() throws IOException {
        var whole = Files.readAllBytes(file);
        int header = WavHeader.length(FORMAT);

        for (int length = header; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            int frames = (length - header) / FORMAT.frameBytes();
            assertThat(readAll(file)).isEqualTo(Arrays.copyOf(PCM, frames * FORMAT.frameBytes()));
        }
    }

    @Test
    void saysWhatIsMissingWhereverTheHeaderIsCut() throws IOException {
        var whole = Files.readAllBytes(file);

        for (int length = 0; length < WavHeader.length(FORMAT); length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> WavReader.open(file))
                    .as("cut at %d", length)
                    .isInstanceOf(NotAudioException.class)
                    .hasMessageContaining("sound.wav");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0x8000_0000L, 0xFFFF_FFFFL, 0x7FFF_FFFFL, 60})
    void believesTheFilesLengthAndNotABrokenHeader(long size) throws IOException {
        var bytes = Files.readAllBytes(file);
        var header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(4, (int) size);
        header.putInt(WavHeader.length(FORMAT) - 4, (int) size);
        Files.write(file, bytes);

        assertThat(readAll(file)).isEqualTo(PCM);
    }

    @Test
    void findsSilenceThatCameAfterTheLastRefresh() throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) + 60));

        try (var reader = WavReader.open(file)) {
            assertThat(reader.frames()).isEqualTo(FRAMES + 10);
        }
    }

    @Test
    void takesSoundAfterTheLastRefreshForSoundEvenWhenItReadsLikeAChunk() throws IOException {
        var text = "abcd".repeat(15).getBytes(US_ASCII);
        var bytes = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) + text.length);
        System.arraycopy(text, 0, bytes, bytes.length - text.length, text.length);
        Files.write(file, bytes);

        try (var reader = WavReader.open(file)) {
            assertThat(reader.frames()).isEqualTo(FRAMES + 10);
        }
    }

    @Test
    void readsWhatFfmpegWritesIntoAPipe() throws IOException {
        var raw = folder.resolve("in.raw");
        Files.write(raw, PCM);
        var piped = folder.resolve("piped.wav");
        Judge.run(List.of(
                "sh",
                "-c",
                "ffmpeg -v error -f s24le -ar 48000 -ac 2 -i '%s' -c:a pcm_s24le -f wav - | cat > '%s'"
                        .formatted(raw, piped)));

        assertThat(readAll(piped)).isEqualTo(PCM);
    }

    @Test
    void readsChunksInAnyOrderAndStopsBeforeThoseAfterTheSound() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(chunk("bext", new byte[603]));
        bytes.writeBytes(chunk("LIST", "INFOsomething".getBytes(US_ASCII)));
        bytes.writeBytes(chunk("fmt ", pcmFormat(1, 1, 16)));
        bytes.writeBytes(chunk("data", new byte[] {1, 0, 2, 0}));
        bytes.writeBytes(chunk("id3 ", new byte[20]));
        Files.write(file, riff(bytes.toByteArray()));

        assertThat(readAll(file)).containsExactly(1, 0, 2, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcm_f32le", "pcm_u8", "pcm_alaw"})
    void refusesOtherCodings(String codec) {
        Judge.run(List.of("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "sine=d=0.1", "-c:a", codec), file);

        assertThatThrownBy(() -> WavReader.open(file))
                .isInstanceOf(NotAudioException.class)
                .hasMessageContaining("only PCM of 16, 24 or 32 bit");
    }

    @Test
    void refusesSoundWithoutAFormat() throws IOException {
        Files.write(file, riff(chunk("data", new byte[4])));

        assertThatThrownBy(() -> WavReader.open(file))
                .isInstanceOf(NotAudioException.class)
                .hasMessageContaining("fmt");
    }

    @Test
    void refusesAFormatThatContradictsItself() throws IOException {
        var fmt = pcmFormat(1, 2, 16);
        fmt[12] = 3;
        Files.write(file, riff(chunk("fmt ", fmt)));

        assertThatThrownBy(() -> WavReader.open(file)).isInstanceOf(NotAudioException.class);
    }

    @Test
    void readsFromTheFrameThatWasSought() throws IOException {
        try (var reader = WavReader.open(file)) {
            reader.seekFrame(FRAMES - 2);

            // Room for a frame and a half takes a frame.
            var frame = new byte[9];
            assertThat(reader.read(frame, 0, 9)).isEqualTo(6);
            assertThat(Arrays.copyOf(frame, 6)).isEqualTo(Arrays.copyOfRange(PCM, PCM.length - 12, PCM.length - 6));
            assertThatThrownBy(() -> reader.seekFrame(FRAMES + 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] readAll(Path file) throws IOException {
        try (var reader = WavReader.open(file)) {
            var pcm =
                    new byte[Math.toIntExact(reader.frames()) * reader.format().frameBytes()];
            var buffer = new byte[70];
            int at = 0;
            for (int read = reader.read(buffer, 0, 70); read >= 0; read = reader.read(buffer, 0, 70)) {
                System.arraycopy(buffer, 0, pcm, at, read);
                at += read;
            }
            assertThat(at).isEqualTo(pcm.length);
            return pcm;
        }
    }

    private static byte[] pcmFormat(int tag, int channels, int bits) {
        int frameBytes = channels * bits / 8;
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt(48_000)
                .putInt(48_000 * frameBytes)
                .putShort((short) frameBytes)
                .putShort((short) bits)
                .array();
    }

    private static byte[] riff(byte[] chunks) {
        var content = ByteBuffer.allocate(4 + chunks.length);
        return chunk("RIFF", content.put("WAVE".getBytes(US_ASCII)).put(chunks).array());
    }

    private static byte[] chunk(String id, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(id.getBytes(US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }
}
