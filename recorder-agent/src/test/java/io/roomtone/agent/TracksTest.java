package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.FifoRig;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.FailureReason;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows that are longer than a track, with the real arecord.
class TracksTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final byte[] SOUND = Noise.pcm(1, FORMAT, 60);

    @TempDir
    Path directory;

    private final UUID group = UUID.randomUUID();
    private final long began = System.nanoTime();
    private FifoRig microphone;
    private Bench bench;
    private long stallMillis = 400;

    @BeforeEach
    void plugIn() throws Exception {
        microphone = new FifoRig(directory.resolve("alsa"), FORMAT, SOUND);
        bench = new Bench(directory, microphone.agentSettings()).start();
        bench.awaitInventory("config:rig", true);
    }

    @AfterEach
    void unplug() throws Exception {
        bench.close();
        microphone.close();
    }

    @Test
    void cutsTheTracksOfAWindowSoThatTogetherTheyAreTheStream() throws Exception {
        long start = millisSinceBegin() + 500;
        var first = handOut(1, 3, start, start + 1_700);
        var second = handOut(2, 3, start + 1_700, start + 3_400);
        var third = handOut(3, 3, start + 3_400, start + 5_100);

        for (var track : List.of(first, second, third)) {
            var manifest = bench.delivered(track);
            assertThat(manifest.endedBy()).isEqualTo(EndCause.PLANNED_END);
            assertThat(manifest.gaps()).isEmpty();
            assertThat(manifest.frames()).isBetween(48_000L, 120_000L);
        }
        assertThat(Pcm.indexOf(SOUND, concatenated(first, second, third))).isNotNegative();
    }

    @Test
    void beginsATrackAtItsCutAlthoughItsOrderIsLateBecauseTheControlPlaneWasAway() throws Exception {
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 2_500);
        bench.awaitCaptured(300);

        bench.standIn.away(true);
        awaitTime(start + 3_500);
        bench.standIn.away(false);
        var second = handOut(2, 2, start + 2_500, millisSinceBegin() + 1_000);

        bench.delivered(first);
        assertThat(bench.delivered(second).frames()).as("more than was to come").isGreaterThan(60_000);
        assertThat(Pcm.indexOf(SOUND, concatenated(first, second))).isNotNegative();
    }

    @Test
    void recordsReservedTracksToTheSampleWhileTheControlPlaneIsAway() throws Exception {
        long start = millisSinceBegin() + 1_500;
        var tracks = List.of(
                handOut(1, 3, start, start + 1_500),
                handOut(2, 3, start + 1_500, start + 3_000),
                handOut(3, 3, start + 3_000, start + 4_500));
        for (var track : tracks) {
            awaitReserved(track);
        }

        bench.standIn.away(true);
        awaitTime(start + 5_500);
        assertThat(bench.standIn.renewals()).isEmpty();
        bench.standIn.away(false);

        for (var track : tracks) {
            assertThat(bench.delivered(track).gaps()).isEmpty();
        }
        assertThat(Pcm.indexOf(SOUND, concatenated(tracks.toArray(WorkOrder[]::new))))
                .isNotNegative();
    }

    /// A file is not opened ahead of a start: the second track finds the device open, and the cut made.
    @Test
    void cutsAFileThatPlaysAsItCutsADevice() throws Exception {
        byte[] sound = Noise.wav(bench.sources.resolve("long.wav"), 2, FORMAT, 20);
        bench.awaitInventory("file:long.wav", true);
        var file = Orders.of(Backend.FILE, "file:long.wav", FORMAT);
        long start = millisSinceBegin();
        var first = handOut(file, 1, 2, start, start + 1_500);
        var second = handOut(file, 2, 2, start + 1_500, start + 3_000);

        bench.delivered(first);
        bench.delivered(second);

        byte[] window = concatenated(first, second);
        assertThat(window).isEqualTo(Arrays.copyOf(sound, window.length));
        assertThat(bench.standIn.library().manifest(second.takeId()).frames()).isPositive();
    }

    @Test
    void closesTheDeviceWhenNoTrackComesWithinReachOfAnOutage() throws Exception {
        restart(Map.of("capture.track-reach", "300ms"));
        var first = handOut(1, 2, 0, millisSinceBegin() + 1_500);
        bench.awaitCaptured(300);

        bench.standIn.away(true);
        awaitTime(millisSinceBegin() + 1_000);
        bench.awaitNoProgram(Bench.PATIENCE);
        bench.standIn.away(false);

        bench.delivered(first);
        var second = handOut(2, 2, millisSinceBegin() - 1_000, millisSinceBegin() + 1_500);
        bench.delivered(second);
        assertThat(Pcm.indexOf(SOUND, decoded(second))).isNotNegative();
    }

    @Test
    void closesTheDeviceAtOnceWhenTheNextTrackIsNotReserved() throws Exception {
        var first = handOut(1, 2, 0, millisSinceBegin() + 1_000);

        bench.delivered(first);

        bench.awaitNoProgram(Duration.ofSeconds(5));
    }

    @Test
    void closesTheDeviceAtOnceWhenTheNextTrackIsCalledOffInTheLastMoment() throws Exception {
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 2_500);
        var second = handOut(2, 2, start + 2_500, start + 60_000);
        awaitReserved(second);
        awaitTime(start + 2_300);

        bench.standIn.signal(second.jobId(), SignalKind.CANCEL);

        assertThat(bench.delivered(first).endedBy()).isEqualTo(EndCause.PLANNED_END);
        bench.awaitNoProgram(Duration.ofSeconds(5));
        bench.awaitFreed(first);
        bench.awaitFreed(second);
    }

    /// Stopped when its last frame has been captured or just before: the next track loses nothing by it.
    @Test
    void losesNothingOfTheNextTrackWhenOneIsStoppedAtTheirCut() throws Exception {
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 2_500);
        var second = handOut(2, 2, start + 2_500, start + 4_500);
        awaitTime(start + 2_480);

        bench.standIn.signal(first.jobId(), SignalKind.STOP);

        long ended = bench.delivered(first).frames();
        var next = bench.delivered(second);
        assertThat(next.gaps()).isEmpty();
        assertThat(next.frames()).isBetween(94_000L, 98_000L);
        int firstAt = Pcm.indexOf(SOUND, decoded(first));
        int secondAt = Pcm.indexOf(SOUND, decoded(second));
        assertThat(firstAt).isNotNegative();
        assertThat(secondAt).as("nothing is in both").isGreaterThanOrEqualTo(firstAt + (int) ended * 4);
    }

    @Test
    void leavesTheDeviceAloneWhenATrackIsStopped() throws Exception {
        var first = handOut(1, 2, 0, 60_000);
        bench.awaitCaptured(300);

        bench.standIn.signal(first.jobId(), SignalKind.STOP);

        assertThat(bench.delivered(first).endedBy()).isEqualTo(EndCause.STOP_REQUEST);
        bench.awaitNoProgram(Bench.PATIENCE);
    }

    /// Too short for the watchdog policy: nothing is opened anew.
    @Test
    void showsAStallOverTheBoundaryWhereItWasAndLosesNothingThatCame() throws Exception {
        stallMillis = 4_000;
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 3_000);
        var second = handOut(2, 2, start + 3_000, start + 60_000);
        awaitTime(start + 2_500);

        microphone.pause();
        var paused = Instant.now();
        awaitTime(start + 4_400);
        microphone.resume();
        var resumed = Instant.now();
        stopOnceItRecords(second);

        var begun = bench.delivered(first);
        var ended = bench.delivered(second);
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
        stallMillis = 4_000;
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 3_000);
        var second = handOut(2, 2, start + 3_000, start + 60_000);
        awaitTime(start + 2_300);

        microphone.unplug();
        var gone = Instant.now();
        bench.captureProgram().destroyForcibly();
        awaitTime(start + 3_600);
        microphone.plug();
        stopOnceItRecords(second);

        var begun = bench.delivered(first);
        var ended = bench.delivered(second);
        assertThat(begun.endedBy()).isEqualTo(EndCause.PLANNED_END);
        assertThat(begun.healthEvents()).anyMatch(event -> event.kind() == HealthKind.DEVICE_LOST);
        assertGapOverTheCut(begun, ended, gone);
        assertOneAfterTheOther(captured(begun, first), captured(ended, second));
    }

    @Test
    void showsTheGapInBothTracksThoughTheFirstOneWaitsNoLonger() throws Exception {
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 2_500);
        var second = handOut(2, 2, start + 2_500, start + 60_000);
        awaitTime(start + 1_800);

        microphone.pause();
        var gone = Instant.now();
        var begun = bench.delivered(first);
        microphone.resume();
        stopOnceItRecords(second);

        var ended = bench.delivered(second);
        assertThat(begun.endedBy()).isEqualTo(EndCause.DEVICE_GONE);
        assertThat(begun.healthEvents()).anyMatch(event -> event.kind() == HealthKind.STALLED);
        assertGapOverTheCut(begun, ended, gone);
        assertOneAfterTheOther(captured(begun, first), captured(ended, second));
    }

    @Test
    void endsBothTracksWhenTheDeviceStaysAwayOverTheBoundary() throws Exception {
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 2_000);
        var second = handOut(2, 2, start + 2_000, start + 3_500);
        awaitTime(start + 1_500);

        microphone.unplug();
        bench.captureProgram().destroyForcibly();

        var begun = bench.delivered(first);
        assertThat(begun.endedBy()).isEqualTo(EndCause.DEVICE_GONE);
        assertThat(begun.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.firstFrame() + gap.frames()).isEqualTo(begun.frames()));
        assertThat(Pcm.indexOf(SOUND, captured(begun, first))).isNotNegative();
        bench.awaitFailure(FailureReason.DEVICE_UNAVAILABLE);
        bench.awaitFreed(first);
        bench.awaitFreed(second);
        bench.awaitNoProgram(Bench.PATIENCE);
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

    private void stopOnceItRecords(WorkOrder order) throws Exception {
        var segment = bench.takeDirectory(order).resolve("segment-000.wav").toFile();
        Eventually.until("it records", Bench.PATIENCE, () -> segment.length() > 192_000);
        bench.standIn.signal(order.jobId(), SignalKind.STOP);
    }

    private void awaitReserved(WorkOrder order) throws Exception {
        Eventually.until(
                "reserved",
                Bench.PATIENCE,
                () -> bench.takeDirectory(order).toFile().exists());
    }

    private void awaitTime(long millis) throws Exception {
        Eventually.until("it is time", Bench.PATIENCE, () -> millisSinceBegin() >= millis);
    }

    private void restart(Map<String, String> settings) throws Exception {
        bench.close();
        var all = new HashMap<>(microphone.agentSettings());
        all.putAll(settings);
        bench = new Bench(directory.resolve("again"), all).start();
    }

    /// @param start and end in milliseconds since the test began
    private WorkOrder handOut(int number, int count, long start, long end) {
        return handOut(Orders.of(Backend.ALSA, "config:rig", FORMAT), number, count, start, end);
    }

    private WorkOrder handOut(Orders orders, int number, int count, long start, long end) {
        long now = millisSinceBegin();
        var order = orders.track(group, number, count)
                .starting(start - now)
                .planned(end - start)
                .ending(end - now)
                .stall(stallMillis)
                .order();
        bench.standIn.handOut(order);
        return order;
    }

    private long millisSinceBegin() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private byte[] concatenated(WorkOrder... tracks) throws Exception {
        var all = new ByteArrayOutputStream();
        for (var track : tracks) {
            all.write(decoded(track));
        }
        return all.toByteArray();
    }

    private byte[] decoded(WorkOrder order) throws Exception {
        return Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
    }

    /// What the segments hold, without the gaps.
    private byte[] captured(Manifest manifest, WorkOrder order) throws Exception {
        byte[] decoded = decoded(order);
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
