package io.roomtone.audio.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelMapTest {
    @ParameterizedTest
    @EnumSource
    void leavesEveryBitOfWhatIsTakenAsCaptured(SampleFormat samples) {
        var in = new PcmFormat(48_000, 6, samples);
        var pcm = Signals.noise(in, 500, 7);

        assertThat(ChannelMap.asCaptured(6).apply(in, pcm, 0, pcm.length)).isEqualTo(pcm);
    }

    @ParameterizedTest
    @EnumSource
    void selectsChannelsBitByBit(SampleFormat samples) {
        var in = new PcmFormat(48_000, 4, samples);
        var pcm = Signals.noise(in, 500, 8);
        var map = ChannelMap.of(List.of(List.of(new Gain(3, 1)), List.of(new Gain(0, 1))));

        var out = map.apply(in, pcm, in.frameBytes(), 400 * in.frameBytes());

        assertThat(map.outputs()).isEqualTo(2);
        assertThat(out).hasSize(400 * map.output(in).frameBytes());
        for (int frame = 0; frame < 400; frame++) {
            assertThat(Signals.at(map.output(in), out, frame, 0)).isEqualTo(Signals.at(in, pcm, frame + 1, 3));
            assertThat(Signals.at(map.output(in), out, frame, 1)).isEqualTo(Signals.at(in, pcm, frame + 1, 0));
        }
    }

    @Test
    void mixesMonoAsTheMeanRounded() {
        var in = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

        assertThat(mono(in, 100, 201)).isEqualTo(151);
        assertThat(mono(in, -100, 100)).isZero();
        assertThat(mono(in, 32_767, 32_767)).isEqualTo(32_767);
        assertThat(mono(in, -32_768, -32_768)).isEqualTo(-32_768);
    }

    @ParameterizedTest
    @EnumSource
    void clipsASumAtFullScaleInsteadOfWrapping(SampleFormat samples) {
        var in = new PcmFormat(48_000, 2, samples);
        var sum = ChannelMap.of(List.of(List.of(new Gain(0, 1), new Gain(1, 1))));

        assertThat(one(sum, in, samples.maximum(), 1)).isEqualTo(samples.maximum());
        assertThat(one(sum, in, -samples.maximum() - 1, -1)).isEqualTo(-samples.maximum() - 1);
        assertThat(one(sum, in, samples.maximum(), -1)).isEqualTo(samples.maximum() - 1);
    }

    @Test
    void turnsThePhaseOfTheSmallestSampleWithoutOverflow() {
        var in = new PcmFormat(48_000, 1, SampleFormat.S32_LE);

        var inverted = ChannelMap.of(List.of(List.of(new Gain(0, -1))));

        assertThat(one(inverted, in, Integer.MIN_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void makesSilenceOfAnOutputWithoutGains() {
        var in = new PcmFormat(48_000, 1, SampleFormat.S16_LE);

        assertThat(one(ChannelMap.of(List.of(List.of())), in, 1234)).isZero();
    }

    @Test
    void makesStereoOfOneTwoAndMoreChannels() {
        assertThat(stereo(11)).containsExactly(11, 11);
        assertThat(stereo(11, 22)).containsExactly(11, 22);
        assertThat(stereo(10, 20, 30, 40)).containsExactly(20, 30);
        assertThat(stereo(10, 20, 30)).containsExactly(20, 20);
    }

    @Test
    void namesTheChannelThatWasNotCaptured() {
        var in = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

        assertThatThrownBy(() -> one(ChannelMap.asCaptured(3), in, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channel 2")
                .hasMessageContaining("only 2");
    }

    private static int mono(PcmFormat in, int... frame) {
        return one(ChannelMap.mono(in.channels()), in, frame);
    }

    private static int[] stereo(int... frame) {
        var in = new PcmFormat(48_000, frame.length, SampleFormat.S16_LE);
        return apply(ChannelMap.stereo(frame.length), in, frame);
    }

    private static int one(ChannelMap map, PcmFormat in, int... frame) {
        return apply(map, in, frame)[0];
    }

    private static int[] apply(ChannelMap map, PcmFormat in, int... frame) {
        var pcm = new byte[in.frameBytes()];
        for (int channel = 0; channel < frame.length; channel++) {
            Signals.put(in, pcm, 0, channel, frame[channel]);
        }
        var mapped = map.apply(in, pcm, 0, pcm.length);
        var out = new int[map.outputs()];
        Arrays.setAll(out, channel -> Signals.at(map.output(in), mapped, 0, channel));
        return out;
    }
}
