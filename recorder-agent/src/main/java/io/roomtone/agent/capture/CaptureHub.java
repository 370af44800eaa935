package io.roomtone.agent.capture;

import io.roomtone.agent.Backoff;
import io.roomtone.agent.NodeClock;
import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.HealthKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/// One interface in use: opens it, judges it, opens it again, and tells every take what comes. Runs until
/// it is closed, or until nobody listens and no track is late.
final class CaptureHub implements Runnable {
    private static final Logger LOG = Logger.getLogger(CaptureHub.class);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final String name;
    private final NodeClock nodeClock;
    private final CaptureSource source;
    private final PcmFormat format;
    private final Backoff backoff;
    private final LongSupplier stallMillis;
    private final Seams seams;
    private final List<Listener> listeners = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean over;

    /// Where the last stream ended: position and time.
    private long endPosition;
    private long endNanos;
    private boolean heardAudio;
    private volatile boolean interrupted;

    /// Why a stream came to its end.
    private sealed interface StreamEnd {
        record Broken(HealthKind kind, String cause, boolean hadAudio) implements StreamEnd {}

        record ForGood() implements StreamEnd {}

        record Closed() implements StreamEnd {}
    }

    CaptureHub(
            String name,
            NodeClock nodeClock,
            CaptureSource source,
            PcmFormat format,
            Backoff backoff,
            LongSupplier stallMillis,
            Seams seams) {
        this.name = name;
        this.nodeClock = nodeClock;
        this.source = source;
        this.format = format;
        this.backoff = backoff;
        this.stallMillis = stallMillis;
        this.seams = seams;
    }

    /// Tells `feed` what comes from now on, or from the cut on that it begins at.
    ///
    /// @return false when this hub is over; new takes need a new one
    synchronized boolean add(Feed feed, Bounds bounds) {
        if (over) {
            return false;
        }
        var begin = bounds.begin().map(seams::at).orElse(null);
        var end = bounds.end().map(seams::at).orElse(null);
        var listener = new Listener(feed, format, begin, end);
        if (begin != null) {
            begin.join(listener);
        }
        listeners.add(listener);
        return true;
    }

    /// @return whether nobody needs this hub any more
    synchronized boolean remove(Feed feed) {
        listeners.removeIf(listener -> listener.feeds(feed));
        return isIdle();
    }

    private boolean isIdle() {
        return listeners.isEmpty() && !seams.anyOpen();
    }

    void close() {
        closed.countDown();
    }

    /// Whether it had the device, and has it no more.
    boolean isInterrupted() {
        return interrupted;
    }

    @Override
    public void run() {
        try {
            while (!isDone()) {
                switch (captureOnce()) {
                    case StreamEnd.Broken(var kind, var cause, var hadAudio) -> interrupted(kind, cause, hadAudio);
                    case StreamEnd.ForGood _ -> end();
                    case StreamEnd.Closed _ -> {}
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            finish();
        }
    }

    private synchronized void finish() {
        over = true;
        interrupted = false;
        seams.letGo();
    }

    private synchronized void end() {
        over = true;
        tell(new HubEvent.Ended());
    }

    private boolean isDone() {
        return isClosed() || endIfIdle();
    }

    private synchronized boolean endIfIdle() {
        seams.forgetOld(nodeClock.nanos());
        over = over || isIdle();
        return over;
    }

    private void interrupted(HealthKind kind, String cause, boolean hadAudio) throws InterruptedException {
        LOG.warnf("capture was interrupted interface=%s kind=%s cause=%s", name, kind.slug(), cause);
        tell(new HubEvent.Interrupted(kind, cause));
        if (hadAudio) {
            backoff.reset();
        }
        closed.await(backoff.next().toNanos(), TimeUnit.NANOSECONDS);
    }

    private StreamEnd captureOnce() throws InterruptedException {
        try (var stream = source.open()) {
            return new Pump(stream).run();
        } catch (IOException e) {
            return new StreamEnd.Broken(HealthKind.DEVICE_LOST, "cannot be opened: " + e.getMessage(), false);
        } catch (RuntimeException e) {
            LOG.errorf(e, "capture failed for a reason of its own interface=%s", name);
            return new StreamEnd.Broken(HealthKind.DEVICE_LOST, e.toString(), false);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Cuts first, so that all takes see the same ones.
    synchronized void tell(HubEvent event) {
        seams.hear(event);
        listeners.forEach(listener -> listener.hear(event));
    }

    /// One stream from its opening to its end.
    private final class Pump {
        private final CaptureStream stream;
        private final PipeReader reader;
        private final StreamClock clock = new StreamClock(format.sampleRateHz());
        private byte[] torn = new byte[0];
        private long base;
        private int quietGlances;
        private boolean hadAudio;

        Pump(CaptureStream stream) {
            this.stream = stream;
            this.reader = new PipeReader(stream, name, nodeClock);
        }

        /// A stall is time in which this thread looked in vain: when the whole process did not run, what
        /// the device delivered meanwhile is still in the pipe.
        StreamEnd run() throws InterruptedException {
            try {
                while (!isDone()) {
                    var chunk = reader.next(GLANCE);
                    var trouble = stream.trouble();
                    if (trouble.isPresent()) {
                        return broken(HealthKind.DEVICE_LOST, trouble.get());
                    }
                    if (chunk.isPresent() && chunk.get().isEnd()) {
                        return ended(chunk.get());
                    }
                    chunk.ifPresent(this::hear);
                    if (clock.runsAway()) {
                        return broken(HealthKind.DEVICE_LOST, "delivers faster than time passes");
                    }
                    quietGlances = chunk.isPresent() ? 0 : quietGlances + 1;
                    if (GLANCE.toMillis() * quietGlances > stallMillis.getAsLong()) {
                        return broken(HealthKind.STALLED, "no samples for " + stallMillis.getAsLong() + " ms");
                    }
                }
                return new StreamEnd.Closed();
            } finally {
                interrupted = heardAudio;
                reader.close();
                rememberEnd();
            }
        }

        private StreamEnd ended(PipeReader.Chunk end) {
            if (isClosed()) {
                return new StreamEnd.Closed();
            }
            if (stream.endsForGood() && end.problem().isEmpty()) {
                return new StreamEnd.ForGood();
            }
            return broken(HealthKind.DEVICE_LOST, "ended by itself: " + stream.lastWords());
        }

        private StreamEnd broken(HealthKind kind, String cause) {
            return new StreamEnd.Broken(kind, cause, hadAudio);
        }

        private void hear(PipeReader.Chunk chunk) {
            byte[] pcm = wholeFrames(chunk.pcm());
            if (pcm.length == 0) {
                return;
            }
            long frames = pcm.length / format.frameBytes();
            var loss = clock.heard(frames, chunk.nanos());
            if (!hadAudio) {
                hadAudio = true;
                base = baseOfThisStream();
                interrupted = false;
            }
            loss.ifPresent(lost -> tell(new HubEvent.Lost(base + lost.position(), lost.frames())));
            long first = clock.position() - frames + hearOverrun(frames);
            tell(new HubEvent.Audio(base + first, pcm, clock.nanosAt(first), clock.isCertain()));
        }

        /// The program's word comes beside its audio: the place is right to a period or so. A driver
        /// without time stamps makes it count from the start of the machine, so no more is believed than
        /// the clock misses.
        ///
        /// @return frames that are missing before the newest ones
        private long hearOverrun(long newest) {
            long lost = Math.min(format.framesIn(stream.takeLost()), clock.framesBehind());
            if (lost <= 0) {
                return 0;
            }
            tell(new HubEvent.Lost(base + clock.position() - newest, lost));
            clock.lost(lost);
            return lost;
        }

        /// Where this stream's first frame stands: after the gap since the last stream, by the monotonic
        /// clock.
        private long baseOfThisStream() {
            if (!heardAudio) {
                heardAudio = true;
                return 0;
            }
            long gapNanos = Math.max(0, clock.nanosAt(0) - endNanos);
            return endPosition + format.framesIn(Duration.ofNanos(gapNanos));
        }

        private void rememberEnd() {
            if (hadAudio) {
                endPosition = base + clock.position();
                endNanos = clock.nanosAt(clock.position());
            }
        }

        /// Pipes cut where they like; a frame that is not whole yet waits for its rest.
        private byte[] wholeFrames(byte[] fresh) {
            byte[] all = fresh;
            if (torn.length > 0) {
                all = Arrays.copyOf(torn, torn.length + fresh.length);
                System.arraycopy(fresh, 0, all, torn.length, fresh.length);
            }
            int whole = all.length - all.length % format.frameBytes();
            torn = Arrays.copyOfRange(all, whole, all.length);
            return whole == all.length ? all : Arrays.copyOf(all, whole);
        }
    }
}
