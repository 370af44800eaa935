package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.FifoRig;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
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
    void beginsATrackAtItsCutAlthoughItsOrderCameLate() throws Exception {
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 1_500);
        bench.delivered(first);

        var second = handOut(2, 2, start + 1_500, millisSinceBegin() + 1_000);

        assertThat(bench.delivered(second).frames()).as("more than was to come").isGreaterThan(48_000);
        assertThat(Pcm.indexOf(SOUND, concatenated(first, second))).isNotNegative();
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
    void closesTheDeviceWhenNoTrackComesWithinReach() throws Exception {
        restart(Map.of("capture.track-reach", "300ms"));
        var first = handOut(1, 2, 0, millisSinceBegin() + 700);

        bench.delivered(first);

        awaitNoProgram();
        var second = handOut(2, 2, millisSinceBegin() - 1_000, millisSinceBegin() + 1_500);
        bench.delivered(second);
        assertThat(Pcm.indexOf(SOUND, decoded(second))).isNotNegative();
    }

    @Test
    void leavesTheDeviceAloneWhenATrackIsStopped() throws Exception {
        var first = handOut(1, 2, 0, 60_000);
        bench.awaitCaptured(300);

        bench.standIn.signal(first.jobId(), SignalKind.STOP);

        assertThat(bench.delivered(first).endedBy()).isEqualTo(EndCause.STOP_REQUEST);
        awaitNoProgram();
    }

    @Test
    void showsTheGapOfADeviceThatIsAwayAtTheBoundaryAndGoesOnInTheNextTrack() throws Exception {
        long start = millisSinceBegin();
        var first = handOut(1, 2, start, start + 2_500);
        var second = handOut(2, 2, start + 2_500, start + 60_000);
        bench.awaitCaptured(500);

        microphone.pause();
        var manifest = bench.delivered(first);
        microphone.resume();
        var segment = bench.takeDirectory(second).resolve("segment-000.wav").toFile();
        Eventually.until("the next track records", Bench.PATIENCE, () -> segment.length() > 192_000);
        bench.standIn.signal(second.jobId(), SignalKind.STOP);

        assertThat(manifest.endedBy()).isEqualTo(EndCause.DEVICE_GONE);
        assertThat(manifest.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.firstFrame() + gap.frames()).isEqualTo(manifest.frames()));
        assertThat(manifest.healthEvents()).anyMatch(event -> event.kind() == HealthKind.STALLED);
        assertThat(bench.delivered(second).gaps()).isEmpty();
        assertThat(Pcm.indexOf(SOUND, decoded(second))).isNotNegative();
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
                .stall(400)
                .order();
        bench.standIn.handOut(order);
        return order;
    }

    private long millisSinceBegin() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private void awaitNoProgram() throws Exception {
        var programs = bench.home.resolve("programs").toFile();
        Eventually.until("no capture program is left", Bench.PATIENCE, () -> programs.list().length == 0);
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
}
