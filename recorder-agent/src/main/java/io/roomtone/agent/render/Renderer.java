package io.roomtone.agent.render;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Backoff;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.spool.TimeLine;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.FailureReason;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/// Renders takes, one at a time, on a platform thread: encoding keeps a processor busy for long, and a virtual
/// thread would keep its carrier from everything else.
public final class Renderer {
    private static final Logger LOG = Logger.getLogger(Renderer.class);
    private static final String RENDITION = "main";
    private static final int ATTEMPTS = 3;

    private final AgentConfig.Retry retry;
    private final NodeClock clock;
    private final DiskRoom room;
    private final UUID nodeId;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("render").factory());

    public Renderer(AgentConfig.Retry retry, NodeClock clock, DiskRoom room, UUID nodeId) {
        this.retry = retry;
        this.clock = clock;
        this.room = room;
        this.nodeId = nodeId;
    }

    /// Returns when the journal says `rendered` or `failed`. Waits for room on the disk as long as it takes.
    public void render(Take take) throws IOException, InterruptedException {
        var backoff = Backoff.of(retry);
        int attempts = 0;
        while (take.story().rendered().isEmpty()) {
            try {
                worker.submit(() -> renderOnce(take)).get();
                return;
            } catch (ExecutionException e) {
                var problem = e.getCause();
                LOG.warnf("rendering failed; the raw take is kept %s problem=%s", take, problem);
                attempts += problem instanceof NoRoom ? 0 : 1;
                if (attempts == ATTEMPTS) {
                    LOG.errorf(problem, "rendering is given up %s", take);
                    fail(take, FailureReason.RENDER_FAILED, problem.getMessage());
                    return;
                }
                Thread.sleep(backoff.next());
            }
        }
    }

    private Void renderOnce(Take take) throws IOException {
        var timeLine = take.timeLine(take.story().captureEnded().orElseThrow().frames());
        var rendered = encode(take, timeLine);
        var encoded = rendered.file();
        long minimum = take.order().watchdog().minimumOutputBytes();
        if (encoded.sizeBytes() < minimum) {
            var detail = "%d bytes; the watchdog policy asks for %d".formatted(encoded.sizeBytes(), minimum);
            fail(take, FailureReason.NO_AUDIO, detail);
            return null;
        }
        take.writeManifest(manifest(take, timeLine, rendered));
        take.append(new JournalEntry.Rendered(
                clock.now(), encoded.path().getFileName().toString()));
        LOG.infof("rendered %s frames=%d sizeBytes=%d", take, encoded.frames(), encoded.sizeBytes());
        return null;
    }

    /// In the profile's codec; where that cannot hold this sound, in the next one that can: better another file
    /// than none.
    private Rendering.Rendered encode(Take take, TimeLine timeLine) throws IOException {
        var wanted = take.order().profile().codec();
        IllegalArgumentException unfit = null;
        for (var codec : new LinkedHashSet<>(List.of(wanted, Codec.FLAC, Codec.WAV))) {
            try {
                var file = take.file("rendition." + codec.extension());
                return new Rendering(take, timeLine, codec, room).encode(file);
            } catch (IllegalArgumentException e) {
                LOG.warnf(
                        "the codec cannot hold this sound %s codec=%s problem=%s", take, codec.slug(), e.getMessage());
                unfit = e;
            }
        }
        throw unfit;
    }

    private void fail(Take take, FailureReason reason, String detail) throws IOException {
        LOG.errorf("not rendered; the raw take stays in the spool %s reason=%s detail=%s", take, reason.slug(), detail);
        take.append(new JournalEntry.Failed(clock.now(), reason, detail));
    }

    private Manifest manifest(Take take, TimeLine timeLine, Rendering.Rendered rendered) {
        var order = take.order();
        var encoded = rendered.file();
        var sampleClock = new SampleClock(take);
        var rendition = new Manifest.Rendition(
                RENDITION,
                rendered.codec(),
                encoded.sampleRateHz(),
                encoded.channels(),
                encoded.frames(),
                encoded.sizeBytes(),
                encoded.sha256Hex());
        var entries = entries(take, timeLine, rendered);
        return new Manifest(
                1,
                order.recordingId(),
                order.jobId(),
                order.takeId(),
                order.token(),
                nodeId,
                order.target().sampleRateHz(),
                order.target().channels(),
                order.target().sampleFormat(),
                sampleClock.startedAt(),
                timeLine.frames(),
                entries.segments(),
                entries.gaps(),
                entries.events(),
                take.story().captureEnded().orElseThrow().cause(),
                take.story().recovered(),
                rendition,
                sampleClock.points(timeLine));
    }

    private static Entries entries(Take take, TimeLine timeLine, Rendering.Rendered rendered) {
        var gaps = timeLine.gaps().stream()
                .map(gap -> new Manifest.Gap(gap.firstFrame(), gap.frames(), gap.cause()))
                .toList();
        var all = new Entries(rendered.segments(), gaps, take.story().healthEvents());
        return all.within(Manifest.MOST_ENTRIES, take.order().target().sampleRateHz());
    }
}
