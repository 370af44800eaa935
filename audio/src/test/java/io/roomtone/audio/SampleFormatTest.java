package io.roomtone.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFormatTest {
    @ParameterizedTest
    @EnumSource
    void readsBackTheExtremesThatItWrote(SampleFormat format) {
        var pcm = new byte[2 + format.bytes()];

        for (int sample : new int[] {format.maximum(), -format.maximum() - 1, -1, 0, 1, 0x1234, -0x1234}) {
            format.putSample(pcm, 1, sample);

            assertThat(format.sampleAt(pcm, 1)).isEqualTo(sample);
        }
        assertThat(pcm[0]).isZero();
        assertThat(pcm[pcm.length - 1]).isZero();
    }

    @Test
    void writesTheLowestByteFirst() {
        var pcm = new byte[3];

        SampleFormat.S24_3LE.putSample(pcm, 0, 0x030201);

        assertThat(pcm).containsExactly(1, 2, 3);
    }

    @Test
    void namesTheKnownFormatsWhenOneIsUnknown() {
        assertThat(SampleFormat.of("S24_3LE")).isEqualTo(SampleFormat.S24_3LE);
        assertThatThrownBy(() -> SampleFormat.of("FLOAT_LE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FLOAT_LE")
                .hasMessageContaining("S16_LE");
    }
}
