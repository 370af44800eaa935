package io.roomtone.audio.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodersTest {
    private static final PcmFormat STEREO = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"48000,1,S16_LE", "44100,2,S16_LE", "48000,2,S24_3LE", "96000,8,S24_3LE"})
    void decodesFlacBitByBit(int sampleRateHz, int channels, SampleFormat samples) throws IOException {
        var format = new PcmFormat(sampleRateHz, channels, samples);
        var pcm = Signals.noise(format, 30_001, 20);

        var file = encode(AudioCodec.FLAC, format, pcm);

        assertThat(decode(file, format)).isEqualTo(pcm);
    }

    @Test
    void decodesWavWhateverItIsCalled() throws IOException {
        var pcm = Signals.noise(STEREO, 5000, 21);
        var file = encode(AudioCodec.WAV, STEREO, pcm);
        var renamed = Files.move(file, folder.resolve("renamed.mp3"));

        assertThat(decode(renamed, STEREO)).isEqualTo(pcm);
    }

    @ParameterizedTest
    @CsvSource({
        "PROGRAM,48000,2",
        "PROGRAM,44100,1",
        "PROGRAM,16000,2",
        "PROGRAM,11025,1",
        "PURE_JAVA,48000,2",
        "PURE_JAVA,44100,1",
        "PURE_JAVA,16000,2",
    })
    void decodesMp3AsFfmpegDoes(EncoderKind kind, int sampleRateHz, int channels) throws IOException {
        var format = new PcmFormat(sampleRateHz, channels, SampleFormat.S16_LE);
        var pcm = Signals.of(format, 100_003, i -> 0.4 * Math.sin(i * i / 300_000.0));
        var file = folder.resolve("sweep.mp3");
        try (var encoder = Encoders.open(new EncodeSettings(AudioCodec.MP3_VBR, 2.0), format, file, kind)) {
            Encoding.all(encoder, format, pcm, 4800);
        }

        assertSameSound(format, decode(file, format), Judge.ffmpeg(file, SampleFormat.S16_LE));
        assertThat(Probe.probe(file)).isEqualTo(new Probed(AudioCodec.MP3_VBR, sampleRateHz, channels, 100_003));
    }

    @Test
    void decodesMp3OfFfmpegWithAnId3TagInFrontAndBehind() throws IOException {
        var file = folder.resolve("tagged.mp3");
        Judge.run(
                List.of("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=440:d=2:r=44100", "-c:a", "libmp3lame"),
                "-b:a",
                "128k",
                "-metadata",
                "title=a title",
                "-write_id3v1",
                "1",
                file);

        var probed = Probe.probe(file);

        assertThat(probed).isEqualTo(new Probed(AudioCodec.MP3_VBR, 44_100, 1, 88_200));
    }

    @Test
    void decodesMp3WithoutAnyTagToItsEnd() throws IOException {
        var file = folder.resolve("bare.mp3");
        var wav = encode(AudioCodec.WAV, STEREO, Signals.sine(STEREO, 48_000, 440, -6));
        Judge.run(List.of("lame", "--quiet", "-t", "-b", "128"), wav, file);

        var probed = Probe.probe(file);

        // Nothing tells how much of the first and last MPEG frames is sound.
        assertThat(probed.frames() % 1152).isZero();
        assertThat(probed.frames()).isBetween(48_000L, 48_000L + 4 * 1152);
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryFileThatIsCutOff(AudioCodec codec) throws IOException {
        var whole = Files.readAllBytes(encode(codec, STEREO, Signals.sine(STEREO, 50_000, 440, -6)));
        var random = new Random(22);
        var file = folder.resolve("cut." + codec);

        for (int i = 0; i < 40; i++) {
            int length = i == 0 ? whole.length - 1 : random.nextInt(whole.length);
            Files.write(file, Arrays.copyOf(whole, length));

            if (codec == AudioCodec.WAV && length > 100) {
                // A cut WAV file is one whose header was left behind: its frames are all good.
                assertThat(Probe.probe(file).frames()).isLessThan(50_000);
            } else {
                assertThatThrownBy(() -> Probe.probe(file))
                        .as("cut at %d of %d", length, whole.length)
                        .isInstanceOf(NotAudioException.class)
                        .hasMessageStartingWith("cut." + codec + " ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fLaC", "ID3", "RIFF....WAVE", "RIFF", "\u00FF\u00FB\u0090\u0064", "<html>"})
    void refusesGarbageWhateverItPretendsToBe(String beginning) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var garbage = new byte[20_000];
            new Random(seed).nextBytes(garbage);
            var content = new ByteArrayOutputStream();
            content.writeBytes(beginning.getBytes(ISO_8859_1));
            content.writeBytes(garbage);
            var file = folder.resolve("garbage.bin");
            Files.write(file, content.toByteArray());

            assertThatThrownBy(() -> Probe.probe(file))
                    .isInstanceOf(NotAudioException.class)
                    .hasMessageStartingWith("garbage.bin ");
        }
    }

    @Test
    void saysWhatItFoundInsteadOfSound() throws IOException {
        var text = Files.writeString(folder.resolve("notes.txt"), "Not a sound at all.", US_ASCII);
        var empty = Files.createFile(folder.resolve("empty.wav"));

        assertThatThrownBy(() -> Decoders.open(text))
                .isInstanceOf(NotAudioException.class)
                .hasMessage(
                        "notes.txt is neither WAV, FLAC nor MP3: it begins with 4e 6f 74 20 61 20 73 6f 75 6e 64 20.");
        assertThatThrownBy(() -> Decoders.open(empty)).hasMessage("empty.wav is empty.");
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAC", "MP3_VBR"})
    void neverTakesDamageForAnotherLength(AudioCodec codec) throws IOException {
        var whole = Files.readAllBytes(encode(codec, STEREO, Signals.noise(STEREO, 30_000, 23)));
        var random = new Random(24);
        var file = folder.resolve("damaged");

        for (int i = 0; i < 40; i++) {
            var damaged = whole.clone();
            int at = whole.length / 4 + random.nextInt(whole.length / 2);
            random.nextBytes(damaged);
            System.arraycopy(whole, 0, damaged, 0, at);
            System.arraycopy(whole, at + 50, damaged, at + 50, whole.length - at - 50);
            Files.write(file, damaged);

            try {
                assertThat(Probe.probe(file).frames()).isEqualTo(30_000);
                // MP3 has no check sums that could tell.
                assertThat(codec).isEqualTo(AudioCodec.MP3_VBR);
            } catch (NotAudioException e) {
                assertThat(e).hasMessageStartingWith("damaged ");
            }
        }
    }

    @Test
    void refusesFlacOf32BitInsteadOfReadingNothing() throws IOException {
        var wide = new PcmFormat(48_000, 2, SampleFormat.S32_LE);
        var wav = encode(AudioCodec.WAV, wide, Signals.noise(wide, 5000, 26));
        var file = folder.resolve("wide.flac");
        Judge.run(List.of("flac", "-s", "-o"), file, wav);

        assertThatThrownBy(() -> Decoders.open(file))
                .isInstanceOf(NotAudioException.class)
                .hasMessageContaining("32 bit");
    }

    private Path encode(AudioCodec codec, PcmFormat format, byte[] pcm) throws IOException {
        var out = folder.resolve("encoded");
        try (var encoder = Encoders.open(new EncodeSettings(codec, null), format, out)) {
            return Encoding.all(encoder, format, pcm, 4800).path();
        }
    }

    private static byte[] decode(Path file, PcmFormat expected) throws IOException {
        try (var source = Decoders.open(file)) {
            assertThat(source.format()).isEqualTo(expected);
            var pcm = new ByteArrayOutputStream();
            var buffer = new byte[1000 * expected.frameBytes() + 1];
            for (int read = source.read(buffer, 1, 999); read >= 0; read = source.read(buffer, 1, 999)) {
                assertThat(read).isPositive().isLessThanOrEqualTo(999);
                assertThat(read % expected.frameBytes()).isZero();
                pcm.write(buffer, 1, read);
            }
            return pcm.toByteArray();
        }
    }

    /// Decoders differ by their rounding, and jlayer is 0.2 % too quiet; a frame too early or late would be 30 %.
    private static void assertSameSound(PcmFormat format, byte[] ours, byte[] theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        double squares = 0;
        double differences = 0;
        int frames = ours.length / format.frameBytes();
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < format.channels(); channel++) {
                double their = Signals.at(format, theirs, frame, channel);
                squares += their * their;
                differences += Math.pow(their - Signals.at(format, ours, frame, channel), 2);
            }
        }
        assertThat(Math.sqrt(differences / squares)).isLessThan(0.005);
    }
}
