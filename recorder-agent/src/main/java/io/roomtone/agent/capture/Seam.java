package io.roomtone.agent.capture;

import io.roomtone.audio.PcmFormat;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.UUID;

/// The cut between two tracks of a window: one place on the hub's time line, found once, by the audio
/// that passes the boundary's time. What comes behind it is held for a next track whose work order is
/// late.
///
/// Belongs to a hub and is used under its lock.
final class Seam {
    private static final Duration LONGEST_DOUBT = Duration.ofSeconds(2);

    private final PcmFormat format;
    private final AudioMemory memory;
    private final long boundaryNanos;
    private final Deque<HubEvent> held = new ArrayDeque<>();
    private Long position;
    private boolean awaited = true;

    /// @param number of the track that begins here
    record Key(UUID groupId, int number) {}

    /// @param boundaryNanos when one track gives way to the next, by the monotonic clock
    Seam(PcmFormat format, AudioMemory memory, long boundaryNanos) {
        this.format = format;
        this.memory = memory;
        this.boundaryNanos = boundaryNanos;
    }

    /// Hears everything that the hub tells its takes, before they do.
    ///
    /// @param heardUntil where the audio before this event ended: nothing that was told before is cut
    void hear(HubEvent event, long heardUntil) {
        if (position == null && event instanceof HubEvent.Audio audio) {
            cut(audio, heardUntil);
        }
        if (position != null && awaited) {
            hold(event);
        }
    }

    /// While it is not known whether samples were lost just now, the earlier track goes on: the gap is
    /// its own.
    private void cut(HubEvent.Audio audio, long heardUntil) {
        long frames = format.framesIn(Duration.ofNanos(boundaryNanos - audio.nanos()));
        boolean knownSoon = !audio.timeIsCertain() && frames > -format.framesIn(LONGEST_DOUBT);
        if (frames < audio.frames(format) && !knownSoon) {
            position = Math.max(heardUntil, audio.position() + frames);
        }
    }

    private void hold(HubEvent event) {
        var kept = event instanceof HubEvent.Audio audio ? audio.part(position, Long.MAX_VALUE, format) : event;
        if (kept == null) {
            return;
        }
        if (memory.reserve(HubEvent.bytesOf(kept))) {
            held.addLast(kept);
        } else {
            letGo();
        }
    }

    /// The place of the cut; empty until audio has passed it.
    OptionalLong position() {
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// Whether the cut is there and the next track is not.
    boolean isOpen() {
        return position != null && awaited;
    }

    boolean isOlderThan(long reachNanos, long nowNanos) {
        return nowNanos - boundaryNanos > reachNanos;
    }

    /// The next track is here: it gets what was held, then what comes.
    void join(Listener next) {
        while (!held.isEmpty()) {
            var event = held.removeFirst();
            memory.release(HubEvent.bytesOf(event));
            next.hear(event);
        }
        awaited = false;
    }

    /// Nobody comes for it any more.
    void letGo() {
        held.forEach(event -> memory.release(HubEvent.bytesOf(event)));
        held.clear();
        awaited = false;
    }
}
