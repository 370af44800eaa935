package io.roomtone.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PcmFormatTest {
    private static final PcmFormat CD = new PcmFormat(44_100, 2, SampleFormat.S16_LE);

    @Test
    void countsBytesOfAFrame() {
        assertThat(CD.frameBytes()).isEqualTo(4);
        assertThat(new PcmFormat(48_000, 3, SampleFormat.S24_3LE).frameBytes()).isEqualTo(9);
    }

    @Test
    void convertsTimesAndFramesRoundingDown() {
        assertThat(CD.framesIn(Duration.ofMillis(1001))).isEqualTo(44_144);
        assertThat(CD.durationOf(44_101)).isEqualTo(Duration.ofSeconds(1, 22_675));
        assertThat(CD.millisOf(44_144)).isEqualTo(1000);
    }

    @Test
    void countsAYearOfFramesWithoutOverflow() {
        var format = new PcmFormat(192_000, 2, SampleFormat.S32_LE);
        var year = Duration.ofDays(365).plusNanos(999_999_999);

        long frames = format.framesIn(year);

        assertThat(frames).isEqualTo(365L * 86_400 * 192_000 + 191_999);
        assertThat(format.durationOf(frames).toSeconds()).isEqualTo(year.toSeconds());
    }

    @Test
    void refusesFormatsThatCannotBe() {
        assertThatThrownBy(() -> new PcmFormat(0, 2, SampleFormat.S16_LE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PcmFormat(48_000, 0, SampleFormat.S16_LE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
