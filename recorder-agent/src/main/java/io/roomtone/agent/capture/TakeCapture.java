package io.roomtone.agent.capture;

import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Take;
import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.contracts.state.FailureReason;
import java.io.IOException;
import java.time.Duration;

/// One take on its feed, from the first frame (or the first one after an interruption of the agent) to
/// the end of its window, a signal or the end of the source. Ends with an entry in the journal; without
/// one only when interrupted.
final class TakeCapture {
    private static final Duration GLANCE = Duration.ofMillis(250);

    /// Audio of the window's last moment is still on its way from the device.
    private static final Duration LATENCY = Duration.ofSeconds(1);

    private final Take take;
    private final NodeClock clock;
    private final RoomWatch room;
    private final Duration syncInterval;
    private final Feed feed;
    private final PcmFormat format;
    private final Window window;
    /// Where the hub's position 0 would be on the take's time line; unknown until the first audio.
    private Long origin;
    private HealthKind interruption;
    private TakeWriter writer;
    /// Heard, and not yet on the disk as a whole.
    private HubEvent pending;
    private Long askedNanos;
    private int quietGlances;

    TakeCapture(Take take, NodeClock clock, DiskRoom room, Duration syncInterval, Feed feed) {
        this.take = take;
        this.clock = clock;
        this.room = new RoomWatch(take, room);
        this.syncInterval = syncInterval;
        this.feed = feed;
        this.format = take.format();
        this.window = new Window(take.order(), take.story().opened().at());
    }

    /// Returns when the capture is over. After a failure of the spool it is run again: what came
    /// meanwhile waits in the feed, and what was being written goes on behind the last frame that is on
    /// the disk.
    ///
    /// @param cause why there will be a gap before the next audio, if there is one
    /// @throws InterruptedException at a shutdown; what the hub has delivered is on the disk then
    void run(String cause) throws IOException, InterruptedException {
        try (var opened = new TakeWriter(take, clock, cause)) {
            writer = opened;
            room.look(writer.position());
            write();
        }
    }

    private void write() throws IOException, InterruptedException {
        try {
            boolean over = false;
            while (!over) {
                over = step() || watchRoom();
                writer.syncAfter(syncInterval);
            }
        } catch (InterruptedException e) {
            drain();
            throw e;
        }
    }

    private boolean step() throws IOException, InterruptedException {
        boolean asked = take.story().signal().isPresent();
        if (asked && askedNanos == null) {
            askedNanos = clock.nanos();
        }
        // What was captured before the signal and still waits for the disk belongs to the take.
        if (!await(asked ? Duration.ZERO : GLANCE)) {
            quietGlances++;
            return asked ? endForSignal() : endIfTooLate();
        }
        quietGlances = 0;
        return asked && isBehindSignal(pending) ? endForSignal() : hearPending();
    }

    private void drain() throws IOException, InterruptedException {
        boolean over = false;
        while (!over && await(Duration.ZERO)) {
            over = hearPending();
        }
    }

    /// @return false when nothing came
    private boolean await(Duration timeout) throws InterruptedException {
        if (pending == null) {
            pending = feed.poll(timeout).orElse(null);
        }
        return pending != null;
    }

    private boolean hearPending() throws IOException {
        boolean over = hear(pending);
        pending = null;
        return over;
    }

    /// A disk that is slower than time would otherwise never come to the end.
    private boolean isBehindSignal(HubEvent event) {
        return event instanceof HubEvent.Audio audio && audio.nanos() - askedNanos > 0;
    }

    /// @return whether the capture is over
    private boolean hear(HubEvent event) throws IOException {
        return switch (event) {
            case HubEvent.Audio audio -> hear(audio);
            case HubEvent.Lost lost -> hear(lost);
            case HubEvent.Begin(var position) -> begin(position);
            case HubEvent.Interrupted(var kind, var cause) -> interrupted(kind, cause);
            case HubEvent.Cut(var position) -> endAtCut(position);
            case HubEvent.Ended _ -> finish(EndCause.SOURCE_ENDED);
        };
    }

    private boolean hear(HubEvent.Audio audio) throws IOException {
        int skipped = framesBeforeStart(audio);
        int frames = audio.frames(format) - skipped;
        if (frames <= 0 || !room.hasRoom()) {
            // Without room it is left out; the next audio that there is room for shows the gap by its place.
            return false;
        }
        long first = audio.position() + skipped;
        long nanos = audio.nanos() + format.durationOf(skipped).toNanos();
        if (origin == null) {
            origin = first - placeOfFirst(nanos);
        }
        interruption = null;
        long place = first - origin;
        long limit = limitFrames(nanos - format.durationOf(place).toNanos());
        int kept = Math.clamp(limit - place, 0, frames);
        int done = Math.clamp(writer.position() - place, 0, kept);
        if (kept > done) {
            int from = (skipped + done) * format.frameBytes();
            long fromNanos = nanos + format.durationOf(done).toNanos();
            writer.write(place + done, audio.pcm(), from, (kept - done) * format.frameBytes(), fromNanos);
        }
        return place + frames >= limit && endAtLimit(limit);
    }

    private boolean begin(long position) {
        if (origin == null) {
            origin = position;
        }
        return false;
    }

    /// @param frameZeroNanos when frame 0 was captured, if nothing is on the disk yet
    private long limitFrames(long frameZeroNanos) throws IOException {
        if (window.endsAtCut()) {
            return Long.MAX_VALUE;
        }
        return window.limitFrames(take.firstFrameAt().orElseGet(() -> clock.at(frameZeroNanos)), format);
    }

    /// The window is over, with this audio or before it.
    private boolean endAtLimit(long limit) throws IOException {
        long missing = limit - writer.position();
        if (missing > 0 && hasAudio()) {
            writer.gapToEnd(missing);
        }
        return finish(EndCause.PLANNED_END);
    }

    private boolean hasAudio() {
        return !take.story().segments().isEmpty();
    }

    /// A device may be open before the take begins. At a cut the hub has seen to that.
    private int framesBeforeStart(HubEvent.Audio audio) {
        boolean begun = origin != null || hasAudio();
        if (begun || window.beginsAtCut() || take.order().startsInMillis() <= 0) {
            return 0;
        }
        // Of doubtful audio only so much is certain that it was captured before now.
        var captured = audio.timeIsCertain() ? clock.at(audio.nanos()) : clock.now();
        var early = window.start().since(captured);
        return early.isPositive() ? (int) Math.min(audio.frames(format), format.framesIn(early)) : 0;
    }

    /// Frame 0, or for a take that goes on: as far behind its last frame as time has passed.
    private long placeOfFirst(long nanos) throws IOException {
        if (!hasAudio()) {
            return missedStart() ? framesSince(window.start(), nanos) : 0;
        }
        return writer.position() + framesSince(writer.endAt(), nanos);
    }

    /// Whether the agent or the device was away when the window began. What is missing then is missing at
    /// the beginning: a window with an end is not a later one instead.
    private boolean missedStart() {
        return window.hasFixedEnd() && (take.story().recovered() || interruption != null);
    }

    private long framesSince(Moment moment, long nanos) {
        var passed = clock.at(nanos).since(moment);
        return passed.isNegative() ? 0 : format.framesIn(passed);
    }

    private boolean hear(HubEvent.Lost lost) throws IOException {
        if (origin == null || !hasAudio()) {
            return false;
        }
        long place = lost.position() - origin;
        if (place > 0) {
            long limit = window.endsAtCut() ? Long.MAX_VALUE : framesOfWindow();
            writer.lost(place, Math.clamp(limit - writer.position(), 0, lost.frames()));
        } else {
            // Before this take began: its own audio has no hole.
            origin += lost.frames();
        }
        return false;
    }

    private boolean interrupted(HealthKind kind, String cause) throws IOException {
        writer.interrupted(cause);
        if (interruption != kind) {
            take.raise(kind, Severity.CRITICAL, writer.position(), null, cause);
            interruption = kind;
        }
        return endIfTooLate();
    }

    /// All of the track has come; what is missing before the cut is silence.
    private boolean endAtCut(long position) throws IOException {
        if (hasAudio()) {
            long missing = origin == null ? framesUntilEnd() : position - origin - writer.position();
            if (missing > 0) {
                writer.gapToEnd(missing);
            }
        }
        return close(EndCause.PLANNED_END);
    }

    /// Nothing came for a moment. One in which this process was not running does not count: what was
    /// captured meanwhile is on its way.
    private boolean endIfTooLate() throws IOException {
        var latest = window.end(take.firstFrameAt()).plus(patience());
        boolean quiet = GLANCE.multipliedBy(quietGlances).compareTo(LATENCY) >= 0;
        boolean nothingComes = quiet || interruption != null || !room.hasRoom();
        return nothingComes
                && latest.isBefore(clock.now())
                && finish(room.hasRoom() ? EndCause.DEVICE_GONE : EndCause.DISK_FULL);
    }

    /// At a cut the hub tells when all has come: only a hub that says nothing for longer than a stall is
    /// gone.
    private Duration patience() {
        return window.endsAtCut() ? LATENCY.plusMillis(take.order().watchdog().stallMillis()) : LATENCY;
    }

    private boolean endForSignal() throws IOException {
        return switch (take.story().signal().orElseThrow()) {
            case STOP -> finish(EndCause.STOP_REQUEST);
            case CANCEL -> finish(EndCause.CANCEL_REQUEST);
        };
    }

    /// A take survives a full disk as it survives a lost device: with a gap, as long as its window is open.
    private boolean watchRoom() throws IOException {
        room.look(writer.position());
        if (room.hasRoom()) {
            return false;
        }
        writer.interrupted(RoomWatch.NO_ROOM);
        return endIfTooLate();
    }

    private boolean finish(EndCause cause) throws IOException {
        boolean silentNow = interruption != null || !room.hasRoom() || cause == EndCause.DEVICE_GONE;
        if (silentNow && hasAudio()) {
            long silent = framesUntilEnd();
            if (silent > 0) {
                writer.gapToEnd(silent);
            }
        }
        return close(cause);
    }

    private boolean close(EndCause cause) throws IOException {
        writer.close();
        if (!hasAudio()) {
            take.append(new JournalEntry.Failed(clock.now(), reasonForNothing(cause), "no audio: " + explained(cause)));
        } else {
            take.append(new JournalEntry.CaptureEnded(clock.now(), cause, writer.position()));
        }
        return true;
    }

    /// Time without audio counts on the time line until now, but not beyond the window.
    private long framesUntilEnd() throws IOException {
        var passed = clock.now().since(writer.endAt());
        return Math.min(passed.isNegative() ? 0 : format.framesIn(passed), framesOfWindow() - writer.position());
    }

    private long framesOfWindow() throws IOException {
        return window.limitFrames(take.firstFrameAt().orElseThrow(), format);
    }

    private FailureReason reasonForNothing(EndCause cause) {
        if (!room.hasRoom()) {
            return FailureReason.DISK_FULL;
        }
        return switch (cause) {
            case DISK_FULL -> FailureReason.DISK_FULL;
            case STOP_REQUEST, CANCEL_REQUEST, SOURCE_ENDED, SALVAGE -> FailureReason.NO_AUDIO;
            case PLANNED_END, DEVICE_GONE ->
                interruption == HealthKind.STALLED ? FailureReason.GROWTH_STALLED : FailureReason.DEVICE_UNAVAILABLE;
        };
    }

    private String explained(EndCause cause) {
        var said = take.story().healthEvents();
        return said.isEmpty()
                ? cause.slug()
                : cause.slug() + ", " + said.getLast().detail();
    }

    /// The moment when a planned take opens its device, or a feed has to be ready.
    static Moment opening(Take take, Duration lead) {
        var start = new Window(take.order(), take.story().opened().at()).start();
        return start.plus(lead.negated());
    }
}
