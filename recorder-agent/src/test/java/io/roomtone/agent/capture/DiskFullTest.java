package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.NodeClock;
import io.roomtone.agent.ServerClock;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.rig.Agents;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavReader;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final long LOW_WATER = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final AtomicLong free = new AtomicLong(2000);
    private final NodeClock clock = new NodeClock();

    @Test
    void saysThatRoomIsLowAndGoesOn() throws Exception {
        Noise.wav(directory.resolve("sound.wav"), 1, FORMAT, 1.3);
        free.set(700);

        var take = captured(new DiskRoom(free::get, () -> {}, LOW_WATER));

        assertThat(take.story().captureEnded().orElseThrow().cause()).isEqualTo(EndCause.SOURCE_ENDED);
        assertThat(take.story().healthEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(HealthKind.DISK_LOW));
    }

    @Test
    void goesOnWithAGapWhenThereIsRoomAgain() throws Exception {
        byte[] sound = Noise.wav(directory.resolve("sound.wav"), 1, FORMAT, 4.5);
        // A look asks twice, before and after it made room; they are a second apart.
        var asked = new AtomicLong();

        var take = captured(new DiskRoom(
                () -> List.of(3L, 4L, 5L).contains(asked.incrementAndGet()) ? 100 : 2000, () -> {}, LOW_WATER));

        var timeLine = take.timeLine(take.story().captureEnded().orElseThrow().frames());
        assertThat(take.story().captureEnded().orElseThrow().cause()).isEqualTo(EndCause.SOURCE_ENDED);
        assertThat(timeLine.pieces()).hasSize(2);
        assertThat(timeLine.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.cause()).isEqualTo("no room on the disk"));
        assertThat(timeLine.frames()).isEqualTo(sound.length / FORMAT.frameBytes());
    }

    @Test
    void endsWithWhatIsThereWhenTheWindowEndsWithoutRoom() throws Exception {
        Noise.wav(directory.resolve("sound.wav"), 1, FORMAT, 10);
        var asked = new AtomicLong();

        var take = captured(
                new DiskRoom(() -> asked.incrementAndGet() <= 2 ? 2000 : 100, () -> {}, LOW_WATER),
                orders().planned(2000));

        assertThat(take.story().captureEnded().orElseThrow().cause()).isEqualTo(EndCause.DISK_FULL);
        assertThat(take.story().captureEnded().orElseThrow().frames()).isEqualTo(96_000);
        assertThat(take.endOfAudio()).isPositive().isLessThan(96_000);
    }

    @Test
    void makesRoomOutOfWhatTheLibraryHasBeforeItGivesUp() throws Exception {
        Noise.wav(directory.resolve("sound.wav"), 1, FORMAT, 0.5);
        free.set(0);

        var take = captured(new DiskRoom(free::get, () -> free.set(2000), LOW_WATER));

        assertThat(take.story().captureEnded().orElseThrow().cause()).isEqualTo(EndCause.SOURCE_ENDED);
    }

    @Test
    void failsWhenThereIsNoRoomForASingleSecond() throws Exception {
        Noise.wav(directory.resolve("sound.wav"), 1, FORMAT, 5);
        free.set(0);

        var take = captured(new DiskRoom(free::get, () -> {}, LOW_WATER), orders().planned(300));

        assertThat(take.story().failed().orElseThrow().reason()).isEqualTo(FailureReason.DISK_FULL);
    }

    /// Both tracks show their part of the gap, with the cut where it was.
    @Test
    void goesOnInTheNextTrackWhenTheDiskIsFullOverTheirCut() throws Exception {
        byte[] sound = Noise.wav(directory.resolve("sound.wav"), 1, FORMAT, 8);
        var captures = captures(new DiskRoom(free::get, () -> {}, LOW_WATER));
        var spool = Spool.open(directory.resolve("spool"), Json.mapper(), clock);
        var group = UUID.randomUUID();
        var begin = clock.now();
        var first = spool.open(orders().track(group, 1, 2).ending(3_000).order(), clock.now(), 0);
        var second = spool.open(
                orders().track(group, 2, 2).starting(3_000).ending(7_000).order(), clock.now(), 0);
        var capturing = Stream.of(first, second)
                .map(take -> Thread.ofVirtual().start(() -> capture(captures, take)))
                .toList();

        Eventually.until("it records", PATIENCE, () -> first.capturedMillis() > 1_000);
        free.set(100);
        Eventually.until(
                "the first one is over",
                PATIENCE,
                () -> first.story().captureEnded().isPresent());
        Eventually.until(
                "the second one has missed something",
                PATIENCE,
                () -> clock.now().since(begin).toMillis() > 3_300);
        free.set(2_000);
        for (var thread : capturing) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }

        var begun = first.timeLine(first.story().captureEnded().orElseThrow().frames());
        var ended = second.timeLine(second.story().captureEnded().orElseThrow().frames());
        assertThat(begun.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.cause()).isEqualTo("no room on the disk"));
        assertThat(ended.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.firstFrame()).isZero();
            assertThat(gap.cause()).isEqualTo("no room on the disk");
        });
        assertThat(pcm(first, 0))
                .isEqualTo(soundFrom(sound, 0, begun.pieces().getFirst().frames()));
        var piece = ended.pieces().getFirst();
        assertThat(pcm(second, 0))
                .as("its place in the window is its place in the sound")
                .isEqualTo(soundFrom(sound, begun.frames() + piece.firstFrame(), piece.frames()));
    }

    private static byte[] soundFrom(byte[] sound, long first, long frames) {
        int from = (int) first * FORMAT.frameBytes();
        return Arrays.copyOfRange(sound, from, from + (int) frames * FORMAT.frameBytes());
    }

    private static byte[] pcm(Take take, int segment) throws IOException {
        try (var reader = WavReader.open(take.segment(segment))) {
            byte[] pcm = new byte[(int) reader.frames() * FORMAT.frameBytes()];
            reader.read(pcm, 0, pcm.length);
            return pcm;
        }
    }

    private static void capture(Captures captures, Take take) {
        try {
            captures.capture(take);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Take captured(DiskRoom room) throws Exception {
        return captured(room, orders());
    }

    private Captures captures(DiskRoom room) throws IOException {
        var config = Agents.config(Map.of("url", "http://localhost", "home", directory.toString()));
        var file = directory.resolve("sound.wav");
        var device = new InterfaceReport(
                "file:sound.wav", "sound", Backend.FILE, file.toString(), 2, List.of(48_000), "S16_LE", false, true);
        return new Captures(
                config,
                clock,
                new ServerClock(clock),
                room,
                _ -> device,
                new RunningPrograms(directory.resolve("home")));
    }

    private Take captured(DiskRoom room, Orders orders) throws Exception {
        var captures = captures(room);
        var spool = Spool.open(directory.resolve("spool"), Json.mapper(), clock);
        var take = spool.open(orders.order(), clock.now(), 0);
        captures.capture(take);
        assertThat(Files.exists(directory.resolve("spool").resolve(take.id().toString())))
                .isTrue();
        return take;
    }

    private static Orders orders() {
        return Orders.of(Backend.FILE, "file:sound.wav", FORMAT);
    }
}
