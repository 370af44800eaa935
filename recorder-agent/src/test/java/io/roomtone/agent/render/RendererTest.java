package io.roomtone.agent.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.NodeClock;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.rig.Agents;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavReader;
import io.roomtone.audio.wav.WavWriter;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
    private static final int FRAMES = 480_000;

    @TempDir
    Path root;

    private final NodeClock clock = new NodeClock();
    private final AtomicInteger asked = new AtomicInteger();
    private Take take;

    @BeforeEach
    void recordTwoSegments() throws Exception {
        take = Spool.open(root, Json.mapper(), clock)
                .open(Orders.of(Backend.ALSA, "test", FORMAT).order(), clock.now(), 0);
        segment(0, 0, 200_000);
        segment(1, 300_000, 180_000);
        take.append(new JournalEntry.CaptureEnded(clock.now(), EndCause.STOP_REQUEST, FRAMES));
    }

    @Test
    void fillsGapsWithSilenceOfTheirLength() throws Exception {
        renderer(1).render(take);

        byte[] rendered = new byte[FRAMES * 2];
        try (var reader = WavReader.open(take.file("rendition.wav"))) {
            assertThat(reader.frames()).isEqualTo(FRAMES);
            reader.read(rendered, 0, rendered.length);
        }
        assertThat(rendered).startsWith(Noise.pcm(0, FORMAT, 200_000 / 48_000.0));
        assertThat(rendered).endsWith(Noise.pcm(1, FORMAT, 180_000 / 48_000.0));
        for (int index = 400_000; index < 600_000; index++) {
            assertThat(rendered[index]).isZero();
        }
        assertThat(take.manifest().segments()).hasSize(2);
        assertThat(take.manifest().gaps()).hasSize(1);
    }

    @Test
    void aTakeOfMoreBreaksThanAManifestHoldsIsRenderedWithAllItsSound() throws Exception {
        int breaks = 10_001;
        note(IntStream.range(0, breaks)
                .mapToObj(i -> new JournalEntry.Gap(clock.now(), 10L * i + 5, 5, "overrun"))
                .toList());

        renderer(1).render(take);

        var manifest = take.manifest();
        assertThat(manifest.segments().size() + manifest.gaps().size())
                .isBetween(Manifest.MOST_ENTRIES - 2, Manifest.MOST_ENTRIES);
        assertThat(manifest.gaps()).anySatisfy(gap -> assertThat(gap.cause()).contains("breaks (the first: overrun)"));
        assertThat(manifest.rendition().frames()).isEqualTo(FRAMES);
        byte[] rendered = new byte[FRAMES * 2];
        try (var reader = WavReader.open(take.file("rendition.wav"))) {
            reader.read(rendered, 0, rendered.length);
        }
        byte[] captured = Noise.pcm(0, FORMAT, 200_000 / 48_000.0);
        for (int i = 0; i < breaks; i++) {
            assertThat(Arrays.mismatch(rendered, 20 * i, 20 * i + 10, captured, 10 * i, 10 * i + 10))
                    .isEqualTo(-1);
        }
    }

    @Test
    void waitsForRoomAsLongAsItTakesAndTakesNoneFromCaptures() throws Exception {
        renderer(10).render(take);

        assertThat(asked.get()).isGreaterThanOrEqualTo(10);
        assertThat(take.story().failed()).isEmpty();
        assertThat(take.story().rendered()).isPresent();
        assertThat(Files.exists(take.file("rendition.wav"))).isTrue();
    }

    /// @param fits from which look on there is room for the rendition, and not only for what captures need
    private Renderer renderer(int fits) {
        var config = Agents.config(Map.of("url", "http://localhost", "retry.first", "1ms", "retry.longest", "2ms"));
        var room = new DiskRoom(() -> asked.incrementAndGet() < fits ? 600_000 : 6_000_000, () -> {}, 1_000_000);
        return new Renderer(config.retry(), clock, room, UUID.randomUUID());
    }

    /// As an earlier run of the agent left them: all at once, since a line that is appended waits for the disk.
    private void note(List<? extends JournalEntry> entries) throws Exception {
        take.close();
        try (var journal = Files.newBufferedWriter(take.file("journal.jsonl"), StandardOpenOption.APPEND)) {
            for (var entry : entries) {
                journal.write(Json.mapper().writeValueAsString(entry) + "\n");
            }
        }
        take = Spool.open(root, Json.mapper(), clock).takes().getFirst();
    }

    private void segment(int index, long firstFrame, int frames) throws Exception {
        byte[] pcm = Noise.pcm(index, FORMAT, frames / 48_000.0);
        try (var writer = WavWriter.create(take.segment(index), FORMAT)) {
            writer.write(pcm, 0, pcm.length);
        }
        take.append(new JournalEntry.SegmentStarted(clock.now(), index, firstFrame));
    }
}
