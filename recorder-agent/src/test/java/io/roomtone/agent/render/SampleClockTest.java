package io.roomtone.agent.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavWriter;
import io.roomtone.contracts.agent.Manifest.ClockPoint;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleClockTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
    private static final Instant CAME = Instant.parse("2026-11-24T09:00:00Z");
    private static final Moment OPENED = new Moment(CAME, 5_000, "a boot");

    @TempDir
    Path root;

    @Test
    void mapsFramesToTheServersClockOverGapsAndStepsOfTheNodesClock() throws Exception {
        var take = Spool.open(root, Json.mapper(), new NodeClock())
                .open(Orders.of(Backend.ALSA, "test", FORMAT).order(), OPENED, 7_000);
        var stepped = new Moment(CAME.plusSeconds(3_600), after(1).monotonicNanos(), "a boot");
        segment(take, 0, 0, 96_000, stepped);
        take.append(new JournalEntry.Progress(after(2), 0, 48_000));
        take.append(new JournalEntry.Gap(after(3), 72_000, 24_000, "lost"));
        take.append(new JournalEntry.Progress(after(4), 0, 96_000));
        segment(take, 1, 240_000, 48_000, after(6));

        var clock = new SampleClock(take);

        assertThat(clock.startedAt()).isEqualTo(served(1));
        assertThat(clock.points(take.timeLine(288_000)))
                .containsExactly(
                        new ClockPoint(0, served(1)),
                        new ClockPoint(48_000, served(2)),
                        new ClockPoint(120_000, served(4)),
                        new ClockPoint(240_000, served(6)));
    }

    @Test
    void putsRightWhatWasNotedBeforeALossWasFound() throws Exception {
        var take = Spool.open(root, Json.mapper(), new NodeClock())
                .open(Orders.of(Backend.ALSA, "test", FORMAT).order(), OPENED, 0);
        segment(take, 0, 0, 96_000, after(0));
        take.append(new JournalEntry.Progress(after(2), 0, 96_000));
        take.append(new JournalEntry.Gap(after(5), 72_000, 48_000, "lost"));

        assertThat(new SampleClock(take).points(take.timeLine(144_000)))
                .containsExactly(new ClockPoint(0, CAME), new ClockPoint(144_000, CAME.plusSeconds(3)));
    }

    @Test
    void leavesOutWhatLiesBehindTheEndOfTheTake() throws Exception {
        var take = Spool.open(root, Json.mapper(), new NodeClock())
                .open(Orders.of(Backend.ALSA, "test", FORMAT).order(), OPENED, 0);
        segment(take, 0, 0, 96_000, after(0));
        take.append(new JournalEntry.Progress(after(2), 0, 96_000));

        assertThat(new SampleClock(take).points(take.timeLine(90_000))).containsExactly(new ClockPoint(0, CAME));
    }

    @Test
    void thinsLongMapsEvenlyAndKeepsTheirEnds() {
        var points = LongStream.range(0, 25_000)
                .mapToObj(second -> new ClockPoint(second * 240_000, CAME.plusSeconds(5 * second)))
                .toList();

        var thinned = SampleClock.thinned(points);

        assertThat(thinned).hasSizeBetween(8_000, SampleClock.MOST_POINTS).startsWith(points.getFirst(), points.get(3));
        assertThat(thinned.getLast()).isEqualTo(points.getLast());
        assertThat(SampleClock.thinned(points.subList(0, 10_000))).hasSize(10_000);
    }

    private static void segment(Take take, int index, long firstFrame, int frames, Moment at) throws Exception {
        byte[] pcm = Noise.pcm(index, FORMAT, frames / 48_000.0);
        try (var writer = WavWriter.create(take.segment(index), FORMAT)) {
            writer.write(pcm, 0, pcm.length);
        }
        take.append(new JournalEntry.SegmentStarted(at, index, firstFrame));
    }

    private static Moment after(long seconds) {
        return OPENED.plus(Duration.ofSeconds(seconds));
    }

    private static Instant served(long seconds) {
        return CAME.minusMillis(7_000).plusSeconds(seconds);
    }
}
