package io.roomtone.agent;

import static io.roomtone.agent.TracksBench.FORMAT;
import static io.roomtone.agent.TracksBench.SOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.FailureReason;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Devices that fall silent or go away while one track of a window gives way to the next.
class DeviceOverACutTest {
    @TempDir
    Path directory;

    private TracksBench tracks;

    @BeforeEach
    void plugIn() throws Exception {
        tracks = new TracksBench(directory);
    }

    @AfterEach
    void unplug() throws Exception {
        tracks.close();
    }

    /// Too short for the watchdog policy: nothing is opened anew.
    @Test
    void showsAStallOverTheBoundaryWhereItWasAndLosesNothingThatCame() throws Exception {
        tracks.stallMillis = 4_000;
        long start = tracks.now();
        var first = tracks.handOut(1, 2, start, start + 3_000);
        var second = tracks.handOut(2, 2, start + 3_000, start + 60_000);
        tracks.awaitTime(start + 2_500);

        tracks.microphone.pause();
        var paused = Instant.now();
        tracks.awaitTime(start + 4_400);
        tracks.microphone.resume();
        var resumed = Instant.now();
        tracks.stopOnceItRecords(second);

        var begun = tracks.bench.delivered(first);
        var ended = tracks.bench.delivered(second);
        assertThat(begun.endedBy()).isEqualTo(EndCause.PLANNED_END);
        assertThat(begun.gaps()).singleElement().satisfies(gap -> {
            assertThat(timeOf(begun, gap.firstFrame())).isCloseTo(paused, within(300, ChronoUnit.MILLIS));
            assertThat(timeOf(begun, gap.firstFrame() + gap.frames()))
                    .isCloseTo(resumed, within(300, ChronoUnit.MILLIS));
        });
        assertThat(ended.gaps()).isEmpty();
        assertFollows(begun, ended);
        assertThat(Pcm.indexOf(SOUND, joined(captured(begun, first), captured(ended, second))))
                .as("every sample once")
                .isNotNegative();
    }

    @Test
    void showsTheGapOfADeviceThatIsGoneOverTheBoundaryInBothTracks() throws Exception {
        tracks.stallMillis = 4_000;
        long start = tracks.now();
        var first = tracks.handOut(1, 2, start, start + 3_000);
        var second = tracks.handOut(2, 2, start + 3_000, start + 60_000);
        tracks.awaitTime(start + 2_300);

        tracks.microphone.unplug();
        var gone = Instant.now();
        tracks.bench.captureProgram().destroyForcibly();
        tracks.awaitTime(start + 3_600);
        tracks.microphone.plug();
        tracks.stopOnceItRecords(second);

        var begun = tracks.bench.delivered(first);
        var ended = tracks.bench.delivered(second);
        assertThat(begun.endedBy()).isEqualTo(EndCause.PLANNED_END);
        assertThat(begun.healthEvents()).anyMatch(event -> event.kind() == HealthKind.DEVICE_LOST);
        assertGapOverTheCut(begun, ended, gone);
        assertOneAfterTheOther(captured(begun, first), captured(ended, second));
    }

    @Test
    void showsTheGapInBothTracksThoughTheFirstOneWaitsNoLonger() throws Exception {
        long start = tracks.now();
        var first = tracks.handOut(1, 2, start, start + 2_500);
        var second = tracks.handOut(2, 2, start + 2_500, start + 60_000);
        tracks.awaitTime(start + 1_800);

        tracks.microphone.pause();
        var gone = Instant.now();
        var begun = tracks.bench.delivered(first);
        tracks.microphone.resume();
        tracks.stopOnceItRecords(second);

        var ended = tracks.bench.delivered(second);
        assertThat(begun.endedBy()).isEqualTo(EndCause.DEVICE_GONE);
        assertThat(begun.healthEvents()).anyMatch(event -> event.kind() == HealthKind.STALLED);
        assertGapOverTheCut(begun, ended, gone);
        assertOneAfterTheOther(captured(begun, first), captured(ended, second));
    }

    @Test
    void endsBothTracksWhenTheDeviceStaysAwayOverTheBoundary() throws Exception {
        long start = tracks.now();
        var first = tracks.handOut(1, 2, start, start + 2_000);
        var second = tracks.handOut(2, 2, start + 2_000, start + 3_500);
        tracks.awaitTime(start + 1_500);

        tracks.microphone.unplug();
        tracks.bench.captureProgram().destroyForcibly();

        var begun = tracks.bench.delivered(first);
        assertThat(begun.endedBy()).isEqualTo(EndCause.DEVICE_GONE);
        assertThat(begun.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.firstFrame() + gap.frames()).isEqualTo(begun.frames()));
        assertThat(Pcm.indexOf(SOUND, captured(begun, first))).isNotNegative();
        tracks.bench.awaitFailure(FailureReason.DEVICE_UNAVAILABLE);
        tracks.bench.awaitFreed(first);
        tracks.bench.awaitFreed(second);
        tracks.bench.awaitNoProgram(Bench.PATIENCE);
    }

    /// One gap on two time lines: to the end of the first one and from the beginning of the second one.
    private static void assertGapOverTheCut(Manifest begun, Manifest ended, Instant gone) {
        assertThat(begun.gaps()).singleElement().satisfies(gap -> {
            assertThat(timeOf(begun, gap.firstFrame())).isCloseTo(gone, within(300, ChronoUnit.MILLIS));
            assertThat(gap.firstFrame() + gap.frames()).isEqualTo(begun.frames());
        });
        assertThat(ended.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.firstFrame()).isZero();
            assertThat(gap.frames()).isPositive();
            assertThat(gap.cause()).isNotEqualTo("the agent was away");
        });
        assertFollows(begun, ended);
    }

    private static void assertFollows(Manifest begun, Manifest ended) {
        assertThat(ended.startedAt()).isCloseTo(timeOf(begun, begun.frames()), within(300, ChronoUnit.MILLIS));
    }

    private static Instant timeOf(Manifest manifest, long frame) {
        return manifest.startedAt().plus(FORMAT.durationOf(frame));
    }

    private static void assertOneAfterTheOther(byte[] begun, byte[] ended) {
        int begunAt = Pcm.indexOf(SOUND, begun);
        assertThat(begunAt).isNotNegative();
        assertThat(Pcm.indexOf(SOUND, ended)).isGreaterThanOrEqualTo(begunAt + begun.length);
    }

    /// What the segments hold, without the gaps.
    private byte[] captured(Manifest manifest, WorkOrder order) throws Exception {
        byte[] decoded = tracks.decoded(order);
        var all = new ByteArrayOutputStream();
        for (var segment : manifest.segments()) {
            all.write(decoded, (int) segment.firstFrame() * 4, (int) segment.frames() * 4);
        }
        return all.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
