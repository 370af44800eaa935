package io.roomtone.audio.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelMeterTest {
    @ParameterizedTest
    @EnumSource
    void measuresSinesOfKnownLevelPerChannel(SampleFormat samples) {
        var format = new PcmFormat(48_000, 2, samples);
        var loud = Signals.sine(format, 48_000, 1000, 0);
        var quiet = Signals.sine(format, 48_000, 1000, -20);
        for (int frame = 0; frame < 48_000; frame++) {
            Signals.put(format, loud, frame, 1, Signals.at(format, quiet, frame, 1));
        }
        var meter = new LevelMeter(format);

        meter.add(loud, 0, loud.length);

        var levels = meter.takeSnapshot();
        assertThat(levels).hasSize(2);
        assertThat(levels.get(0).peakDbfs()).isCloseTo(0, within(0.01));
        assertThat(levels.get(0).rmsDbfs()).isCloseTo(-3.01, within(0.01));
        assertThat(levels.get(1).peakDbfs()).isCloseTo(-20, within(0.01));
        assertThat(levels.get(1).rmsDbfs()).isCloseTo(-23.01, within(0.01));
    }

    @Test
    void readsZeroForTheSmallestSample() {
        var format = new PcmFormat(48_000, 1, SampleFormat.S32_LE);
        var pcm = new byte[4];
        Signals.put(format, pcm, 0, 0, Integer.MIN_VALUE);
        var meter = new LevelMeter(format);

        meter.add(pcm, 0, 4);

        assertThat(meter.takeSnapshot()).containsExactly(new Level(0, 0));
    }

    @Test
    void startsAnewAfterASnapshotAndShowsTheFloorForSilence() {
        var format = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
        var meter = new LevelMeter(format);
        var tone = Signals.sine(format, 4800, 440, -6);
        meter.add(tone, 0, tone.length);

        assertThat(meter.takeSnapshot().getFirst().peakDbfs()).isCloseTo(-6, within(0.1));

        assertThat(meter.takeSnapshot()).containsExactly(new Level(LevelMeter.FLOOR_DBFS, LevelMeter.FLOOR_DBFS));
        meter.add(new byte[9600], 0, 9600);
        assertThat(meter.takeSnapshot()).containsExactly(new Level(LevelMeter.FLOOR_DBFS, LevelMeter.FLOOR_DBFS));
    }
}
