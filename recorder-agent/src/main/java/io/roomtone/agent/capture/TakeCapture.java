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

/// One take on its feed, from the first frame (or the first one after an interruption of the agent) to the end
/// of its window, a signal or the end of the source. Ends with an entry in the journal; without one only when
/// interrupted.
final class TakeCapture {
    private static final Duration GLANCE = Duration.ofMillis(250);

    /// Audio of the window's last moment is still on its way from the device.
    private static final Duration LATENCY = Duration.ofSeconds(1);

    private final Take take;
    private final NodeClock clock;
    private final RoomWatch room;
    private final Duration syncInterval;
    private final Feed feed;
    private final TakeWriter writer;
    private final PcmFormat format;
    private final Window window;
    /// Where the hub's position 0 would be on the take's time line; unknown until the first audio.
    private Long origin;
    private HealthKind interruption;

    TakeCapture(Take take, NodeClock clock, DiskRoom room, Duration syncInterval, Feed feed, TakeWriter writer) {
        this.take = take;
        this.clock = clock;
        this.room = new RoomWatch(take, room);
        this.syncInterval = syncInterval;
        this.feed = feed;
        this.writer = writer;
        this.format = take.format();
        this.window = new Window(take.order(), take.story().opened().at());
    }

    /// Returns when the capture is over.
    void run() throws IOException, InterruptedException {
        boolean over = false;
        room.look(writer.position());
        while (!over) {
            boolean asked = take.story().signal().isPresent();
            // What was captured before the signal and still waits for the disk belongs to the take.
            var event = feed.poll(asked ? Duration.ZERO : GLANCE);
            if (event.isPresent()) {
                over = hear(event.get());
            } else {
                over = asked ? endForSignal() : endIfTooLate();
            }
            over = over || watchRoom();
            writer.syncAfter(syncInterval);
        }
    }

    /// Writes what the hub has already delivered; for a shutdown.
    void drain() throws IOException, InterruptedException {
        boolean over = false;
        var event = feed.poll(Duration.ZERO);
        while (event.isPresent() && !over) {
            over = hear(event.get());
            event = feed.poll(Duration.ZERO);
        }
    }

    /// @return whether the capture is over
    private boolean hear(HubEvent event) throws IOException {
        return switch (event) {
            case HubEvent.Audio audio -> hear(audio);
            case HubEvent.Lost lost -> hear(lost);
            case HubEvent.Interrupted(var kind, var cause) -> interrupted(kind, cause);
            case HubEvent.Cut(var position) -> endAtCut(position);
            case HubEvent.Ended _ -> finish(EndCause.SOURCE_ENDED);
        };
    }

    private boolean hear(HubEvent.Audio audio) throws IOException {
        int skipped = framesBeforeStart(audio);
        int frames = audio.pcm().length / format.frameBytes() - skipped;
        if (frames <= 0) {
            return false;
        }
        if (!room.hasRoom()) {
            // Left out; the next audio that there is room for shows the gap by its place.
            return false;
        }
        long first = audio.position() + skipped;
        long nanos = audio.nanos() + format.durationOf(skipped).toNanos();
        if (origin == null) {
            origin = first - placeOfFirst(nanos);
        }
        interruption = null;
        long place = first - origin;
        long limit = window.endsAtCut() ? Long.MAX_VALUE : limitFrames(nanos);
        int kept = Math.clamp(limit - place, 0, frames);
        if (kept > 0) {
            writer.write(place, audio.pcm(), skipped * format.frameBytes(), kept * format.frameBytes(), nanos);
        }
        return writer.position() >= limit && finish(EndCause.PLANNED_END);
    }

    private long limitFrames(long nanos) {
        return window.limitFrames(take.story().firstFrameAt().orElseGet(() -> clock.at(nanos)), format);
    }

    /// A device may be open before the take begins. At a cut the hub has seen to that.
    private int framesBeforeStart(HubEvent.Audio audio) {
        boolean begun = origin != null || !take.story().segments().isEmpty();
        if (begun || window.beginsAtCut() || take.order().startsInMillis() <= 0) {
            return 0;
        }
        var early = window.start().since(clock.at(audio.nanos()));
        int frames = audio.pcm().length / format.frameBytes();
        return early.isPositive() ? (int) Math.min(frames, format.framesIn(early)) : 0;
    }

    /// Frame 0, or for a take that goes on: as far behind its last frame as time has passed.
    private long placeOfFirst(long nanos) throws IOException {
        if (take.story().segments().isEmpty()) {
            return 0;
        }
        var away = clock.at(nanos).since(writer.endAt());
        return writer.position() + (away.isNegative() ? 0 : format.framesIn(away));
    }

    private boolean hear(HubEvent.Lost lost) throws IOException {
        if (origin == null) {
            return false;
        }
        long place = lost.position() - origin;
        if (place > 0) {
            long limit = window.endsAtCut()
                    ? Long.MAX_VALUE
                    : window.limitFrames(take.story().firstFrameAt().orElseThrow(), format);
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
            interruption = kind;
            take.raise(kind, Severity.CRITICAL, writer.position(), null, cause);
        }
        return false;
    }

    /// All of the track has come; what is missing before the cut is silence.
    private boolean endAtCut(long position) throws IOException {
        if (!take.story().segments().isEmpty()) {
            long missing = origin == null ? framesUntilEnd() : position - origin - writer.position();
            if (missing > 0) {
                writer.gapToEnd(missing);
            }
        }
        return close(EndCause.PLANNED_END);
    }

    /// Nothing came for a moment.
    private boolean endIfTooLate() throws IOException {
        var latest = window.end(take.story().firstFrameAt()).plus(patience());
        return latest.isBefore(clock.now()) && finish(room.hasRoom() ? EndCause.DEVICE_GONE : EndCause.DISK_FULL);
    }

    /// At a cut the hub tells when all has come: only a hub that says nothing for longer than a stall is gone.
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
        if (silentNow && !take.story().segments().isEmpty()) {
            long silent = framesUntilEnd();
            if (silent > 0) {
                writer.gapToEnd(silent);
            }
        }
        return close(cause);
    }

    private boolean close(EndCause cause) throws IOException {
        writer.close();
        if (take.story().segments().isEmpty()) {
            take.append(new JournalEntry.Failed(clock.now(), reasonForNothing(cause), "no audio: " + explained(cause)));
        } else {
            take.append(new JournalEntry.CaptureEnded(clock.now(), cause, writer.position()));
        }
        return true;
    }

    /// Time without audio counts on the time line until now, but not beyond the window.
    private long framesUntilEnd() {
        long limit = window.limitFrames(take.story().firstFrameAt().orElseThrow(), format);
        var passed = clock.now().since(writer.endAt());
        return Math.min(passed.isNegative() ? 0 : format.framesIn(passed), limit - writer.position());
    }

    private FailureReason reasonForNothing(EndCause cause) {
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
