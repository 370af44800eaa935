package io.roomtone.agent.capture;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Backoff;
import io.roomtone.agent.Devices;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.ServerClock;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Take;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.FailureReason;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Captures takes: waits for their start, goes on after trouble with the spool, and salvages what is left
/// of a take whose window passed while the agent was away.
public final class Captures {
    private static final Logger LOG = Logger.getLogger(Captures.class);

    private static final String AWAY = "the agent was away";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final AgentConfig config;
    private final NodeClock clock;
    private final ServerClock serverClock;
    private final DiskRoom room;
    private final AudioMemory memory = AudioMemory.ofThisProcess();
    /// Cuts that a track of this node will begin at.
    private final Set<Seam.Key> reserved = ConcurrentHashMap.newKeySet();
    private final Hubs hubs;

    public Captures(
            AgentConfig config,
            NodeClock clock,
            ServerClock serverClock,
            DiskRoom room,
            Devices devices,
            RunningPrograms running) {
        this.config = config;
        this.clock = clock;
        this.serverClock = serverClock;
        this.room = room;
        var sources = new Sources(config.capture(), devices, running);
        this.hubs = new Hubs(config.capture(), clock, sources, memory, this::mayCome);
    }

    /// Whether a track may still begin at this cut. After an outage its work order may just be late.
    private boolean mayCome(Seam.Key cut) {
        return reserved.contains(cut) || serverClock.mayHaveMissedWork();
    }

    /// What a take that the last run of the agent left in the middle needs first, before any call: it
    /// goes on, or it is salvaged. A reservation has missed nothing.
    public void resume(Take take) throws IOException {
        var window = new Window(take.order(), take.story().opened().at());
        boolean isAhead = take.story().segments().isEmpty() && clock.now().isBefore(window.start());
        if (isOver(take) || isAhead) {
            return;
        }
        take.append(new JournalEntry.Resumed(clock.now()));
        if (take.story().signal().isPresent()) {
            endAsHeard(take);
        } else if (window.end(take.firstFrameAt()).isBefore(clock.now())) {
            salvage(take);
        }
    }

    /// Returns when the journal says that the capture is over.
    ///
    /// @throws InterruptedException at a shutdown; everything heard is on the disk then
    public void capture(Take take) throws InterruptedException {
        if (isOver(take)) {
            return;
        }
        var begin = Bounds.beginOf(take);
        begin.ifPresent(reserved::add);
        try (var feed = new Feed(memory)) {
            Consumer<JournalEntry> wake = entry -> wakeForSignal(entry, feed);
            take.listen(wake);
            try {
                capture(take, feed);
            } finally {
                take.unlisten(wake);
            }
        } finally {
            begin.ifPresent(reserved::remove);
        }
    }

    /// Waits until no capture program is left.
    public void close() throws InterruptedException {
        hubs.close();
    }

    private static boolean isOver(Take take) {
        return take.story().captureEnded().isPresent() || take.story().failed().isPresent();
    }

    private void capture(Take take, Feed feed) throws InterruptedException {
        if (!awaitOpening(take, feed)) {
            write(take, feed);
            return;
        }
        var order = take.order();
        hubs.subscribe(order.target(), take.format(), order.watchdog().stallMillis(), Bounds.of(take, clock), feed);
        try {
            checkClock(take);
            write(take, feed);
        } finally {
            hubs.unsubscribe(order.target(), take.format(), feed);
        }
    }

    /// The device stays open while the spool fails: what comes meanwhile waits in the feed.
    private void write(Take take, Feed feed) throws InterruptedException {
        var capture = new TakeCapture(take, clock, room, config.spool().syncInterval(), feed);
        var backoff = Backoff.of(config.retry());
        var cause = AWAY;
        while (!isOver(take)) {
            try {
                capture.run(cause);
            } catch (IOException e) {
                LOG.errorf(e, "the spool failed in the middle of a capture; it goes on as soon as it can %s", take);
                cause = "the spool failed: " + e.getMessage();
                Thread.sleep(backoff.next());
            }
        }
    }

    /// @return false when a signal came first
    private boolean awaitOpening(Take take, Feed feed) throws InterruptedException {
        // A file begins when it is opened: early would be another sound, not the same one a little longer.
        boolean file = take.order().target().backend() == Backend.FILE;
        var opening = TakeCapture.opening(
                take, file ? Duration.ZERO : config.capture().lead());
        boolean begun = !take.story().segments().isEmpty();
        var left = opening.since(clock.now());
        while (left.isPositive() && !begun && take.story().signal().isEmpty()) {
            // After a restart of the machine only its wall clock knows, and that may still be set right.
            feed.poll(left.compareTo(LOOK) < 0 ? left : LOOK);
            left = opening.since(clock.now());
        }
        return take.story().signal().isEmpty();
    }

    private static void wakeForSignal(JournalEntry entry, Feed feed) {
        if (entry instanceof JournalEntry.SignalHeard) {
            feed.wake();
        }
    }

    private void checkClock(Take take) {
        if (!serverClock.isOff()) {
            return;
        }
        long offset = serverClock.offsetMillis();
        var detail = "the node clock is %d ms %s the server's"
                .formatted(Math.abs(offset), offset > 0 ? "ahead of" : "behind");
        try {
            take.raise(HealthKind.CLOCK_OFFSET, Severity.WARNING, 0, null, detail);
        } catch (IOException e) {
            LOG.warnf("not journaled: %s %s problem=%s", detail, take, e);
        }
    }

    private void endAsHeard(Take take) throws IOException {
        end(
                take,
                switch (take.story().signal().orElseThrow()) {
                    case STOP -> EndCause.STOP_REQUEST;
                    case CANCEL -> EndCause.CANCEL_REQUEST;
                });
    }

    private void salvage(Take take) throws IOException {
        LOG.infof("the window passed while the agent was away; salvaging what is in the spool %s", take);
        if (take.endOfAudio() > 0) {
            gapToPlannedEnd(take);
            var detail = "finished from the spool after its window";
            take.raise(HealthKind.SALVAGED, Severity.WARNING, take.endOfAudio(), null, detail);
        }
        end(take, EndCause.SALVAGE);
    }

    /// A window with an end is missing something; one that was open until a stop ends with its audio.
    private void gapToPlannedEnd(Take take) throws IOException {
        var order = take.order();
        if (order.plannedMillis() == null && order.endsInMillis() == null) {
            return;
        }
        var window = new Window(order, take.story().opened().at());
        long limit = window.limitFrames(take.firstFrameAt().orElseThrow(), take.format());
        long end = take.endOfAudio();
        if (limit > end) {
            take.append(new JournalEntry.Gap(clock.now(), end, limit - end, AWAY));
            take.raise(HealthKind.GAP, Severity.WARNING, end, limit - end, AWAY);
        }
    }

    private void end(Take take, EndCause cause) throws IOException {
        long audio = take.endOfAudio();
        if (audio > 0) {
            long frames = take.story().gaps().stream()
                    .mapToLong(gap -> gap.firstFrame() + gap.frames())
                    .reduce(audio, Math::max);
            take.append(new JournalEntry.CaptureEnded(clock.now(), cause, frames));
        } else {
            var end = cause == EndCause.SALVAGE ? "the window was over" : "it was ended";
            take.append(
                    new JournalEntry.Failed(clock.now(), FailureReason.NO_AUDIO, "the agent was away until " + end));
        }
    }
}
