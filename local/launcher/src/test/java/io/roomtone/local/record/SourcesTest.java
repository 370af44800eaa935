package io.roomtone.local.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.pcm.LevelMeter;
import io.roomtone.audio.wav.WavReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void prepare() {
        sources = new Sources(folder.resolve("sources"));
        sources.prepare();
    }

    @Test
    void bringsASpokenSentence() throws Exception {
        try (var reader = WavReader.open(sources.folder().resolve(Sources.WELCOME))) {
            var meter = new LevelMeter(reader.format());
            var buffer = new byte[4096 * reader.format().frameBytes()];
            for (var read = reader.read(buffer, 0, buffer.length);
                    read >= 0;
                    read = reader.read(buffer, 0, buffer.length)) {
                meter.add(buffer, 0, read);
            }

            assertThat(reader.format().millisOf(reader.frames())).isBetween(5_000L, 10_000L);
            assertThat(meter.takeSnapshot().getFirst().rmsDbfs()).isBetween(-30.0, -10.0);
        }
    }

    @Test
    void takesAPersonsFile() throws Exception {
        var own = folder.resolve("My Song.WAV");
        Files.copy(sources.folder().resolve(Sources.WELCOME), own);

        assertThat(sources.add(own)).isEqualTo("My Song.wav");

        assertThat(sources.folder().resolve("My Song.wav")).hasSameBinaryContentAs(own);
    }

    @Test
    void refusesWhatIsNotWav() throws Exception {
        var mp3 = folder.resolve("song.wav");
        Files.write(mp3, new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0});

        assertThatThrownBy(() -> sources.add(mp3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--source takes a WAV file")
                .hasMessageContaining("ffmpeg");
        assertThat(sources.folder().resolve("song.wav")).doesNotExist();
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> sources.add(folder.resolve("none.wav"))).hasMessageContaining("there is no file");
    }
}
