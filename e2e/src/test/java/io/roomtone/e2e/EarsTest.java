package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The judge is judged: it must tell the same from nearly the same.
class EarsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void whatWasWrittenIsHeardToTheSample(int bits) {
        var sound = Sound.noise(0.5, 3, bits, bits);

        var heard = Ears.hear(sound.wav(folder.resolve("a.wav")), bits);

        assertThat(heard.channels()).isEqualTo(3);
        assertThat(heard.pcm()).isEqualTo(sound.pcm());
    }

    @Test
    void aSingleWrongSampleIsHeard() {
        var sound = Sound.noise(0.5, 2, 16, 1);
        var wrong = Sound.noise(0.5, 2, 16, 1);
        wrong.pcm()[4_000] ^= 1;

        var heard = Ears.hear(wrong.wav(folder.resolve("a.wav")), 16);

        assertThat(heard.pcm()).isNotEqualTo(sound.pcm());
        assertThat(heard.largestDifference(sound)).isEqualTo(1);
    }

    @Test
    void theReferenceDecoderHearsFlac() {
        var sound = Sound.noise(0.5, 2, 24, 2);
        var wav = sound.wav(folder.resolve("a.wav"));
        var flac = folder.resolve("a.flac");
        Programs.output(new byte[0], List.of("flac", "--totally-silent", "-o", flac.toString(), wav.toString()));

        assertThat(Ears.hearFlac(flac, 24).pcm()).isEqualTo(sound.pcm());
    }

    @Test
    void levelAndOnsetAreMeasured() {
        var sound = Sound.silence(0.25, 2, 16).then(Sound.tone(1, 2, 1_000, -6));

        assertThat(sound.firstFrameAbove(-30)).isCloseTo(12_000, within(10L));
        assertThat(sound.between(12_000, sound.frames()).rmsDbfs()).isCloseTo(-9.01, within(0.02));
    }

    @Test
    void aPartIsFoundWhereItBegins() {
        var sound = Sound.noise(1, 2, 16, 3);

        assertThat(sound.find(sound.between(12_345, 40_000))).isEqualTo(12_345);
        assertThat(sound.find(Sound.noise(1, 2, 16, 4))).isEqualTo(-1);
    }
}
