package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.agent.NodeClock;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.spool.TimeLine;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavReader;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeCaptureTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
    private static final byte[] SOUND = Noise.pcm(1, FORMAT, 3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path root;

    private final NodeClock clock = new NodeClock();
    private final Feed feed = new Feed(new AudioMemory(Long.MAX_VALUE));
    private final long now = clock.nanos();

    @Test
    void cutsTheGapOfALossOutOfAudioThatIsOnTheDiskAlready() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT));
        offer(0, 0, 40_000);
        feed.offer(new HubEvent.Lost(30_000, 4_800));
        offer(44_800, 40_000, 10_000);
        feed.offer(new HubEvent.Ended());

        capture(take);

        var line = timeLine(take);
        assertThat(line.pieces())
                .containsExactly(new TimeLine.Piece(0, 0, 0, 30_000), new TimeLine.Piece(0, 30_000, 34_800, 20_000));
        assertThat(line.frames()).isEqualTo(54_800);
        assertThat(take.story().healthEvents()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(HealthKind.GAP);
            assertThat(event.positionMillis()).isEqualTo(625);
            assertThat(event.lengthMillis()).isEqualTo(100);
        });
    }

    @Test
    void believesNoLossBeyondTheEndOfTheWindow() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT).planned(1000));
        offer(0, 0, 40_000);
        feed.offer(new HubEvent.Lost(30_000, 40_000_000_000L));
        offer(40_000_040_000L, 40_000, 960);

        capture(take);

        assertThat(take.story().captureEnded().orElseThrow().cause()).isEqualTo(EndCause.PLANNED_END);
        assertThat(timeLine(take).frames()).isEqualTo(48_000);
        assertThat(timeLine(take).capturedFrames()).isEqualTo(40_000);
    }

    @Test
    void beginsAPlannedTakeAtItsFrameOfAStreamThatRunsAlready() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT).starting(100).planned(500));
        for (int chunk = 0; chunk < 50; chunk++) {
            offer(7_000 + chunk * 960, chunk * 960, 960);
        }

        capture(take);

        var line = timeLine(take);
        assertThat(line.frames()).isEqualTo(24_000);
        byte[] recorded = new byte[48_000];
        try (var reader = WavReader.open(take.segment(0))) {
            assertThat(reader.read(recorded, 0, recorded.length)).isEqualTo(recorded.length);
        }
        int skipped = indexOf(recorded);
        assertThat(skipped)
                .as("100 ms, and what lies between two readings of a clock")
                .isBetween(4_700, 4_900);
    }

    @Test
    void beginsWithAGapWhenTheAgentWasAwayAtTheStartOfAWindow() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT)
                .starting(100)
                .planned(900)
                .ending(1_000));
        take.append(new JournalEntry.Resumed(clock.now()));
        offer(7_000, 14_400, 40_000);

        capture(take);

        var line = timeLine(take);
        assertThat(line.frames()).isEqualTo(43_200);
        assertThat(line.gaps()).containsExactly(new TimeLine.Gap(0, 9_600, "test"));
        assertThat(line.pieces()).containsExactly(new TimeLine.Piece(0, 0, 9_600, 33_600));
    }

    @Test
    void beginsWithAGapWhenTheDeviceWasAwayAtTheStartOfAWindow() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT)
                .starting(100)
                .planned(900)
                .ending(1_000));
        feed.offer(new HubEvent.Interrupted(HealthKind.DEVICE_LOST, "unplugged"));
        offer(0, 14_400, 40_000);

        capture(take);

        assertThat(timeLine(take).frames()).isEqualTo(43_200);
        assertThat(timeLine(take).gaps()).containsExactly(new TimeLine.Gap(0, 9_600, "unplugged"));
    }

    @Test
    void beginsWithItsFirstSampleWhenNobodySaidWhenItWasToEnd() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT).planned(500));
        feed.offer(new HubEvent.Interrupted(HealthKind.DEVICE_LOST, "unplugged"));
        offer(0, 14_400, 40_000);

        capture(take);

        assertThat(timeLine(take).frames()).isEqualTo(24_000);
        assertThat(timeLine(take).gaps()).isEmpty();
    }

    @Test
    void showsAPlaceThatWasLeftOutAsAGap() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT));
        offer(0, 0, 4_800);
        offer(9_600, 9_600, 4_800);
        feed.offer(new HubEvent.Ended());

        capture(take);

        assertThat(timeLine(take).gaps()).containsExactly(new TimeLine.Gap(4_800, 4_800, "the spool was too slow"));
        assertThat(timeLine(take).pieces()).hasSize(2);
    }

    @Test
    void endsInSilenceWhenAudioComesBackBehindTheEndOfTheWindow() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT).planned(1000));
        offer(0, 0, 40_000);
        feed.offer(new HubEvent.Interrupted(HealthKind.DEVICE_LOST, "unplugged"));
        offer(50_000, 50_000, 960);

        capture(take);

        assertThat(take.story().captureEnded().orElseThrow().cause()).isEqualTo(EndCause.PLANNED_END);
        assertThat(timeLine(take).gaps()).containsExactly(new TimeLine.Gap(40_000, 8_000, "unplugged"));
        assertThat(timeLine(take).frames()).isEqualTo(48_000);
    }

    @Test
    void endsATrackAtItsCutThoughItsLastAudioWasTooMuchForTheMemory() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT).track(UUID.randomUUID(), 1, 2));
        offer(0, 0, 4_800);
        feed.offer(new HubEvent.Cut(9_600));

        capture(take);

        assertThat(timeLine(take).gaps()).containsExactly(new TimeLine.Gap(4_800, 4_800, "the spool was too slow"));
        assertThat(timeLine(take).frames()).isEqualTo(9_600);
    }

    @Test
    void beginsATrackWithTheGapBeforeItsFirstSample() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT).track(UUID.randomUUID(), 2, 2));
        feed.offer(new HubEvent.Begin(1_000));
        feed.offer(new HubEvent.Interrupted(HealthKind.DEVICE_LOST, "unplugged"));
        offer(9_000, 8_000, 4_800);
        feed.offer(new HubEvent.Ended());

        capture(take);

        assertThat(timeLine(take).gaps()).containsExactly(new TimeLine.Gap(0, 8_000, "unplugged"));
        assertThat(timeLine(take).frames()).isEqualTo(12_800);
        assertThat(take.firstFrameAt().orElseThrow().since(take.story().opened().at()))
                .isCloseTo(Duration.ZERO, Duration.ofMillis(5));
    }

    @Test
    void goesOnBehindTheLastFrameThatIsOnTheDiskWhenTheSpoolFailed() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT));
        offer(0, 0, 4_800);
        feed.offer(new HubEvent.Interrupted(HealthKind.DEVICE_LOST, "unplugged"));
        offer(9_600, 9_600, 4_800);
        offer(14_400, 14_400, 4_800);
        feed.offer(new HubEvent.Ended());
        var inTheWay = Files.createDirectories(take.segment(1).resolve("something"));
        var capture = capturing(take);

        assertThatThrownBy(() -> capture.run("test")).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        capture.run("the spool failed");

        assertThat(timeLine(take).pieces())
                .containsExactly(new TimeLine.Piece(0, 0, 0, 4_800), new TimeLine.Piece(1, 0, 9_600, 9_600));
        assertThat(timeLine(take).frames()).isEqualTo(19_200);
    }

    /// A kill leaves what is on the disk; the next run of the agent goes on from there.
    @Test
    void countsALossOnceThoughTheAgentIsKilledRightAfterIt() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT));
        var writer = new TakeWriter(take, clock, "test");
        writer.write(0, SOUND, 0, 40_000 * 2, now);
        writer.syncAfter(Duration.ZERO);
        writer.lost(30_000, 4_800);

        var found = Spool.open(root, Json.mapper(), clock).takes().getFirst();

        assertThat(found.endOfAudio()).isEqualTo(44_800);
        assertThat(found.endOfAudioAt().since(clock.at(now)))
                .isCloseTo(FORMAT.durationOf(44_800), Duration.ofMillis(5));
        assertThat(writer.endAt().since(clock.at(now))).isCloseTo(FORMAT.durationOf(44_800), Duration.ofMillis(5));
    }

    @Test
    void heedsAStopThoughTheDiskIsSlowerThanTime() throws Exception {
        var take = take(Orders.of(Backend.ALSA, "test", FORMAT));
        var feed = new Feed(new AudioMemory(20_000));
        var capturing = Thread.ofVirtual().start(() -> {
            try {
                capturing(take, feed).run("test");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        var ever = Thread.ofVirtual().start(() -> {
            while (take.story().captureEnded().isEmpty()) {
                long nanos = clock.nanos();
                feed.offer(new HubEvent.Audio((nanos - now) * 48 / 1_000_000, new byte[2], nanos));
            }
        });

        Eventually.until("it records", PATIENCE, () -> take.capturedMillis() > 0);
        take.signal(SignalKind.STOP);

        assertThat(capturing.join(PATIENCE)).isTrue();
        assertThat(take.story().captureEnded().orElseThrow().cause()).isEqualTo(EndCause.STOP_REQUEST);
        ever.join();
    }

    private Take take(Orders orders) throws Exception {
        return Spool.open(root, Json.mapper(), clock).open(orders.order(), clock.at(now), 0);
    }

    private void capture(Take take) throws IOException, InterruptedException {
        capturing(take).run("test");
    }

    private TakeCapture capturing(Take take) {
        return capturing(take, feed);
    }

    private TakeCapture capturing(Take take, Feed feed) {
        var room = new DiskRoom(() -> Long.MAX_VALUE, () -> {}, 1);
        return new TakeCapture(take, clock, room, Duration.ofMillis(500), feed);
    }

    /// @param from frame of the sound
    private void offer(long position, int from, int frames) {
        byte[] pcm = Arrays.copyOfRange(SOUND, from * 2, (from + frames) * 2);
        feed.offer(new HubEvent.Audio(position, pcm, now + from * 1_000_000L / 48));
    }

    private static TimeLine timeLine(Take take) throws Exception {
        return take.timeLine(take.story().captureEnded().orElseThrow().frames());
    }

    private static int indexOf(byte[] part) {
        for (int frame = 0; frame * 2 + part.length <= SOUND.length; frame++) {
            if (Arrays.equals(SOUND, frame * 2, frame * 2 + part.length, part, 0, part.length)) {
                return frame;
            }
        }
        return -1;
    }
}
