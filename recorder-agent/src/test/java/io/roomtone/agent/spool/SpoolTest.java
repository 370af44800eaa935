package io.roomtone.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavWriter;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 1, SampleFormat.S16_LE);

    @TempDir
    Path root;

    private final ObjectMapper json = Json.mapper();
    private final NodeClock clock = new NodeClock();
    private final WorkOrder order = Orders.of(Backend.ALSA, "test", FORMAT).order();
    private Spool spool;
    private Take take;

    @BeforeEach
    void begin() throws Exception {
        spool = Spool.open(root, json, clock);
        take = spool.open(order, clock.now(), 1500);
    }

    @Test
    void readsEverythingBackAfterAKill() throws Exception {
        segment(0, 0, 480);
        take.append(new JournalEntry.Gap(clock.now(), 480, 20, "device lost"));
        take.raise(HealthKind.GAP, Severity.WARNING, 480, 20L, "device lost");
        segment(1, 500, 100);
        take.signal(SignalKind.STOP);
        take.append(new JournalEntry.CaptureEnded(clock.now(), EndCause.STOP_REQUEST, 600));

        var found = reopened();

        assertThat(found.order()).isEqualTo(order);
        assertThat(found.story().opened()).isEqualTo(take.story().opened());
        assertThat(found.story().segments()).isEqualTo(take.story().segments());
        assertThat(found.story().healthEvents()).isEqualTo(take.story().healthEvents());
        assertThat(found.story().captureEnded()).isEqualTo(take.story().captureEnded());
        assertThat(found.story().signal()).contains(SignalKind.STOP);
        assertThat(found.endOfAudio()).isEqualTo(600);
        assertThat(found.capturedMillis()).isEqualTo(12);
    }

    @Test
    void readsOverALineThatAPowerCutTore() throws Exception {
        segment(0, 0, 480);
        Files.writeString(journal(), "{\"entry\":\"gap\",\"at\":{\"wa", StandardOpenOption.APPEND);

        var found = reopened();
        found.append(new JournalEntry.Resumed(clock.now()));

        assertThat(found.story().segments()).hasSize(1);
        assertThat(reopened().story().recovered()).isTrue();
    }

    @Test
    void leavesATakeThatItCannotReadWhereItIs() throws Exception {
        Files.writeString(journal(), "no journal at all\nand more\n");

        var opened = Spool.open(root, json, clock);

        assertThat(opened.takes()).isEmpty();
        assertThat(opened.undelivered()).isEqualTo(1);
        assertThat(journal()).exists();
    }

    /// An agent that does not start for the sake of one take would record nothing at all.
    @Test
    void leavesATakeWhereItIsThatMakesNoSense() throws Exception {
        Files.writeString(journal().resolveSibling("work-order.json"), "{}");

        var opened = Spool.open(root, json, clock);

        assertThat(opened.takes()).isEmpty();
        assertThat(opened.undelivered()).isEqualTo(1);
    }

    /// Else the order would be handed out and fail again for ever, and no other one would ever come.
    @Test
    void beginsATakeAnewThatItCannotReadAndKeepsWhatThereWas() throws Exception {
        Files.writeString(journal(), "no journal at all\nand more\n");
        var opened = Spool.open(root, json, clock);

        for (int time = 0; time < 2; time++) {
            opened = Spool.open(root, json, clock);
            assertThat(opened.open(order, clock.now(), 0).story().segments()).isEmpty();
            Files.writeString(journal(), "no journal at all\nand more\n");
        }

        assertThat(root.toFile().list()).hasSize(3);
        assertThat(Spool.open(root, json, clock).undelivered()).isEqualTo(3);
    }

    @Test
    void forgetsAClaimThatDidNotBecomeDurable() throws Exception {
        Files.createDirectories(root.resolve(UUID.randomUUID() + ".fresh"));

        assertThat(Spool.open(root, json, clock).takes()).hasSize(1);
        assertThat(root.toFile().list()).hasSize(1);
    }

    @Test
    void doesNotFreeAudioWithoutAReceipt() throws Exception {
        segment(0, 0, 480);

        assertThatThrownBy(() -> spool.free(take)).isInstanceOf(IllegalStateException.class);
        assertThat(take.segment(0)).exists();
        take.append(new JournalEntry.Delivered(
                clock.now(), new DeliveryReceipt(order.recordingId(), order.takeId(), "main", "ab", 3)));
        spool.free(take);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void cutsOffWhatAFullDiskLetThroughOfALine() throws Exception {
        var file = root.resolve("journal");
        var disk = new FullDisk(file);
        var journal = new Journal(disk, json);
        journal.append(new JournalEntry.Resumed(clock.now()));

        disk.fullAfter = 10;
        assertThatThrownBy(() -> journal.append(new JournalEntry.Told(clock.now())))
                .isInstanceOf(IOException.class);
        disk.fullAfter = Integer.MAX_VALUE;
        journal.append(new JournalEntry.LeaseLost(clock.now()));

        assertThat(new Journal(file, json).found())
                .hasExactlyElementsOfTypes(JournalEntry.Resumed.class, JournalEntry.LeaseLost.class);
    }

    @Test
    void countsASegmentWhoseBeginningIsDestroyedAsAGap() throws Exception {
        segment(0, 0, 480);
        segment(1, 500, 100);
        Files.writeString(take.segment(0), "nothing");

        var found = reopened();

        assertThat(found.endOfAudio()).isEqualTo(600);
        assertThat(found.timeLine(600).capturedFrames()).isEqualTo(100);
    }

    @Test
    void goesByTheLastSegmentThatHoldsAudioWhenAKillCameBeforeTheFirstFrameOfANewOne() throws Exception {
        segment(0, 0, 480);
        var begun = take.story().segments().getFirst().at();
        try (var _ = take.createSegment(1)) {
            take.append(new JournalEntry.SegmentStarted(begun.plus(Duration.ofMinutes(10)), 1, 28_800_000));
        }

        var found = reopened();

        assertThat(found.endOfAudio()).isEqualTo(480);
        assertThat(found.endOfAudioAt().since(begun)).isEqualTo(Duration.ofMillis(10));
    }

    /// Half a day with a loss every four seconds: while it is read back, nobody records.
    @Test
    @Timeout(30)
    void readsATakeOfTenThousandLossesBackInNoTime() throws Exception {
        int losses = 10_000;
        segment(0, 0, 20 * losses);
        var began = take.story().segments().getFirst().at();
        try (var journal = Files.newBufferedWriter(journal(), StandardOpenOption.APPEND)) {
            for (int loss = 0; loss < losses; loss++) {
                var noted = new JournalEntry.Progress(began.plus(Duration.ofSeconds(loss)), 0, 20L * loss + 15);
                var found = new JournalEntry.Gap(noted.at(), 68L * loss + 10, 48, "overrun");
                journal.write(json.writeValueAsString(noted) + "\n" + json.writeValueAsString(found) + "\n");
            }
        }

        var story = reopened().story();

        assertThat(story.gaps()).hasSize(losses);
        assertThat(story.progress().getLast().at().since(began))
                .isEqualTo(Duration.ofSeconds(losses - 1).plusMillis(1));
    }

    private static final class FullDisk extends RandomAccessFile {
        private int fullAfter = Integer.MAX_VALUE;

        FullDisk(Path file) throws IOException {
            super(file.toFile(), "rw");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (bytes.length > fullAfter) {
                super.write(bytes, 0, fullAfter);
                throw new IOException("No space left on device");
            }
            super.write(bytes);
        }
    }

    private Take reopened() throws Exception {
        return Spool.open(root, json, clock).takes().getFirst();
    }

    private void segment(int index, long firstFrame, int frames) throws Exception {
        try (var writer = WavWriter.create(take.segment(index), FORMAT)) {
            writer.write(new byte[frames * 2], 0, frames * 2);
        }
        take.append(new JournalEntry.SegmentStarted(clock.now(), index, firstFrame));
    }

    private Path journal() {
        return root.resolve(order.takeId().toString()).resolve("journal.jsonl");
    }
}
