package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.ServerClock;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.rig.Agents;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavReader;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The node's wall clock is set while a capture runs or waits.
class ClockStepTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final LongSupplier NO_SLEEP = () -> 0;

    @TempDir
    Path directory;

    private volatile Duration set = Duration.ZERO;
    private final InstantSource wall = () -> Instant.now().plus(set);
    private final NodeClock clock = new NodeClock(wall, NO_SLEEP);
    private byte[] sound;
    private Spool spool;
    private Captures captures;

    @BeforeEach
    void begin() throws Exception {
        var file = directory.resolve("sound.wav");
        sound = Noise.wav(file, 1, FORMAT, 3);
        var config = Agents.config(Map.of("url", "http://localhost", "home", directory.toString()));
        var device = new InterfaceReport(
                "file:sound.wav", "sound", Backend.FILE, file.toString(), 2, List.of(48_000), "S16_LE", false, true);
        var room = new DiskRoom(() -> Long.MAX_VALUE, () -> {}, 1);
        captures = new Captures(
                config,
                clock,
                new ServerClock(clock),
                room,
                _ -> device,
                new RunningPrograms(directory.resolve("home")));
        spool = Spool.open(directory.resolve("spool"), Json.mapper(), clock);
    }

    @Test
    void movesNeitherTheCutNorTheEndOfATrack() throws Exception {
        var group = UUID.randomUUID();
        var first = open(orders().track(group, 1, 2).ending(1_500));
        var second = open(orders().track(group, 2, 2).starting(1_500).ending(2_500));
        var capturing = List.of(capture(first), capture(second));

        Eventually.until("it records", PATIENCE, () -> first.capturedMillis() > 400);
        set = HOUR;
        Eventually.until("the second one records", PATIENCE, () -> second.capturedMillis() > 100);
        set = HOUR.negated();

        for (var thread : capturing) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }
        byte[] window = captured(first, second);
        assertThat(window).isEqualTo(Arrays.copyOf(sound, window.length));
        assertThat(first.endOfAudio()).isBetween(60_000L, 72_000L);
        assertThat(first.endOfAudio() + second.endOfAudio()).isBetween(110_000L, 120_000L);
        assertThat(first.story().gaps()).isEmpty();
        assertThat(second.story().gaps()).isEmpty();
    }

    /// Many machines have no clock of their own: after a restart they live in the past until the network tells them.
    @Test
    void beginsAReservationOnceTheClockIsSetAfterARestartOfTheMachine() throws Exception {
        set = HOUR.negated();
        var take = spool.open(orders().starting(200).planned(500).order(), anotherBoot(Instant.now()), 0);
        var capturing = capture(take);

        set = Duration.ZERO;

        assertThat(capturing.join(PATIENCE)).isTrue();
        assertThat(take.story().captureEnded().orElseThrow().frames()).isEqualTo(24_000);
    }

    @Test
    void goesOnAtOnceWithWhatTheMachineWasRecordingWhenItWasRestartedIntoThePast() throws Exception {
        var began = anotherBoot(Instant.now());
        var take = spool.open(orders().starting(100).order(), began, 0);
        try (var segment = take.createSegment(0)) {
            segment.write(sound, 0, 19_200);
        }
        take.append(new JournalEntry.SegmentStarted(began.plus(Duration.ofMillis(100)), 0, 0));
        set = HOUR.negated();

        captures.resume(take);
        var capturing = capture(take);

        assertThat(capturing.join(PATIENCE)).isTrue();
        assertThat(take.story().recovered()).isTrue();
        assertThat(take.story().segments()).hasSize(2);
    }

    private Take open(Orders orders) throws Exception {
        return spool.open(orders.order(), clock.now(), 0);
    }

    private static Moment anotherBoot(Instant at) {
        return new Moment(at, 5_000, "another boot");
    }

    private Thread capture(Take take) {
        return Thread.ofVirtual().start(() -> {
            try {
                captures.capture(take);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static byte[] captured(Take... takes) throws Exception {
        var all = new ByteArrayOutputStream();
        for (var take : takes) {
            try (var reader = WavReader.open(take.segment(0))) {
                byte[] pcm = new byte[(int) reader.frames() * FORMAT.frameBytes()];
                reader.read(pcm, 0, pcm.length);
                all.write(pcm);
            }
        }
        return all.toByteArray();
    }

    private static Orders orders() {
        return Orders.of(Backend.FILE, "file:sound.wav", FORMAT);
    }
}
