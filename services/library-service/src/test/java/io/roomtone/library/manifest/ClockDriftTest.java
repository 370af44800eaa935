package io.roomtone.library.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roomtone.contracts.agent.Manifest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockDriftTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"172800000,0", "172803456,20", "172796544,-20"})
    void isPositiveForAFastDevice(long framesOfAnHour, double ppm) {
        var points = List.of(point(1_000, 0), point(5_000_000, 104_000), point(1_000 + framesOfAnHour, 3_600_000));

        assertThat(ClockDrift.ppm(points, 48_000)).isCloseTo(ppm, within(0.001));
    }

    @Test
    void isUnknownWithoutAMinuteOfPoints() {
        assertThat(ClockDrift.ppm(List.of(), 48_000)).isNull();
        assertThat(ClockDrift.ppm(List.of(point(0, 0)), 48_000)).isNull();
        assertThat(ClockDrift.ppm(List.of(point(0, 0), point(2_880_000, 59_999)), 48_000))
                .isNull();
        assertThat(ClockDrift.ppm(List.of(point(0, 0), point(2_880_000, 60_000)), 48_000))
                .isNotNull();
    }

    @Test
    void isUnknownWhenTheClockWasSetBack() {
        assertThat(ClockDrift.ppm(List.of(point(0, 0), point(9_000_000, -3_600_000)), 48_000))
                .isNull();
    }

    private static Manifest.ClockPoint point(long frame, long millis) {
        return new Manifest.ClockPoint(frame, START.plusMillis(millis));
    }
}
