package io.roomtone.agent;

import static io.roomtone.agent.TracksBench.FORMAT;
import static io.roomtone.agent.TracksBench.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows that are longer than a track: where they are cut, and how long the device stays open for the next one.
class TracksTest {
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

    @Test
    void cutsTheTracksOfAWindowSoThatTogetherTheyAreTheStream() throws Exception {
        long start = tracks.now() + 500;
        var first = tracks.handOut(1, 3, start, start + 1_700);
        var second = tracks.handOut(2, 3, start + 1_700, start + 3_400);
        var third = tracks.handOut(3, 3, start + 3_400, start + 5_100);

        for (var track : List.of(first, second, third)) {
            var manifest = tracks.bench.delivered(track);
            assertThat(manifest.endedBy()).isEqualTo(EndCause.PLANNED_END);
            assertThat(manifest.gaps()).isEmpty();
            assertThat(manifest.frames()).isBetween(48_000L, 120_000L);
        }
        assertThat(Pcm.indexOf(SOUND, concatenated(first, second, third))).isNotNegative();
    }

    @Test
    void beginsATrackAtItsCutAlthoughItsOrderIsLateBecauseTheControlPlaneWasAway() throws Exception {
        long start = tracks.now();
        var first = tracks.handOut(1, 2, start, start + 2_500);
        tracks.bench.awaitCaptured(300);

        tracks.bench.standIn.away(true);
        tracks.awaitTime(start + 3_500);
        tracks.bench.standIn.away(false);
        var second = tracks.handOut(2, 2, start + 2_500, tracks.now() + 1_000);

        tracks.bench.delivered(first);
        assertThat(tracks.bench.delivered(second).frames())
                .as("more than was to come")
                .isGreaterThan(60_000);
        assertThat(Pcm.indexOf(SOUND, concatenated(first, second))).isNotNegative();
    }

    @Test
    void recordsReservedTracksToTheSampleWhileTheControlPlaneIsAway() throws Exception {
        long start = tracks.now() + 1_500;
        var three = List.of(
                tracks.handOut(1, 3, start, start + 1_500),
                tracks.handOut(2, 3, start + 1_500, start + 3_000),
                tracks.handOut(3, 3, start + 3_000, start + 4_500));
        for (var track : three) {
            tracks.awaitReserved(track);
        }

        tracks.bench.standIn.away(true);
        tracks.awaitTime(start + 5_500);
        assertThat(tracks.bench.standIn.renewals()).isEmpty();
        tracks.bench.standIn.away(false);

        for (var track : three) {
            assertThat(tracks.bench.delivered(track).gaps()).isEmpty();
        }
        assertThat(Pcm.indexOf(SOUND, concatenated(three.toArray(WorkOrder[]::new))))
                .isNotNegative();
    }

    /// A file is not opened ahead of a start: the second track finds the device open, and the cut made.
    @Test
    void cutsAFileThatPlaysAsItCutsADevice() throws Exception {
        byte[] sound = Noise.wav(tracks.bench.sources.resolve("long.wav"), 2, FORMAT, 20);
        tracks.bench.awaitInventory("file:long.wav", true);
        var file = Orders.of(Backend.FILE, "file:long.wav", FORMAT);
        long start = tracks.now();
        var first = tracks.handOut(file, 1, 2, start, start + 1_500);
        var second = tracks.handOut(file, 2, 2, start + 1_500, start + 3_000);

        tracks.bench.delivered(first);
        tracks.bench.delivered(second);

        byte[] window = concatenated(first, second);
        assertThat(window).isEqualTo(Arrays.copyOf(sound, window.length));
        assertThat(tracks.bench.standIn.library().manifest(second.takeId()).frames())
                .isPositive();
    }

    @Test
    void closesTheDeviceWhenNoTrackComesWithinReachOfAnOutage() throws Exception {
        tracks.restart(Map.of("capture.track-reach", "300ms"));
        var first = tracks.handOut(1, 2, 0, tracks.now() + 1_500);
        tracks.bench.awaitCaptured(300);

        tracks.bench.standIn.away(true);
        tracks.awaitTime(tracks.now() + 1_000);
        tracks.bench.awaitNoProgram(Bench.PATIENCE);
        tracks.bench.standIn.away(false);

        tracks.bench.delivered(first);
        var second = tracks.handOut(2, 2, tracks.now() - 1_000, tracks.now() + 1_500);
        tracks.bench.delivered(second);
        assertThat(Pcm.indexOf(SOUND, tracks.decoded(second))).isNotNegative();
    }

    @Test
    void closesTheDeviceAtOnceWhenTheNextTrackIsNotReserved() throws Exception {
        var first = tracks.handOut(1, 2, 0, tracks.now() + 1_000);

        tracks.bench.delivered(first);

        tracks.bench.awaitNoProgram(Duration.ofSeconds(5));
    }

    @Test
    void closesTheDeviceAtOnceWhenTheNextTrackIsCalledOffInTheLastMoment() throws Exception {
        long start = tracks.now();
        var first = tracks.handOut(1, 2, start, start + 2_500);
        var second = tracks.handOut(2, 2, start + 2_500, start + 60_000);
        tracks.awaitReserved(second);
        tracks.awaitTime(start + 2_300);

        tracks.bench.standIn.signal(second.jobId(), SignalKind.CANCEL);

        assertThat(tracks.bench.delivered(first).endedBy()).isEqualTo(EndCause.PLANNED_END);
        tracks.bench.awaitNoProgram(Duration.ofSeconds(5));
        tracks.bench.awaitFreed(first);
        tracks.bench.awaitFreed(second);
    }

    /// Stopped when its last frame has been captured or just before: the next track loses nothing by it.
    @Test
    void losesNothingOfTheNextTrackWhenOneIsStoppedAtTheirCut() throws Exception {
        long start = tracks.now();
        var first = tracks.handOut(1, 2, start, start + 2_500);
        var second = tracks.handOut(2, 2, start + 2_500, start + 4_500);
        tracks.awaitTime(start + 2_480);

        tracks.bench.standIn.signal(first.jobId(), SignalKind.STOP);

        long ended = tracks.bench.delivered(first).frames();
        var next = tracks.bench.delivered(second);
        assertThat(next.gaps()).isEmpty();
        assertThat(next.frames()).isBetween(94_000L, 98_000L);
        int firstAt = Pcm.indexOf(SOUND, tracks.decoded(first));
        int secondAt = Pcm.indexOf(SOUND, tracks.decoded(second));
        assertThat(firstAt).isNotNegative();
        assertThat(secondAt).as("nothing is in both").isGreaterThanOrEqualTo(firstAt + (int) ended * 4);
    }

    @Test
    void leavesTheDeviceAloneWhenATrackIsStopped() throws Exception {
        var first = tracks.handOut(1, 2, 0, 60_000);
        tracks.bench.awaitCaptured(300);

        tracks.bench.standIn.signal(first.jobId(), SignalKind.STOP);

        assertThat(tracks.bench.delivered(first).endedBy()).isEqualTo(EndCause.STOP_REQUEST);
        tracks.bench.awaitNoProgram(Bench.PATIENCE);
    }

    private byte[] concatenated(WorkOrder... all) throws Exception {
        var sound = new ByteArrayOutputStream();
        for (var track : all) {
            sound.write(tracks.decoded(track));
        }
        return sound.toByteArray();
    }
}
