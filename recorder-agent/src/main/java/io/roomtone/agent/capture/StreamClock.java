package io.roomtone.agent.capture;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Frames of one stream against the monotonic clock.
///
/// Each arrival gives an *anchor*: when the stream's first frame would have been captured, had everything
/// since come without delay. Delays only make anchors later, so the earliest one of the last minute is
/// the true one, and a slow drift between the sound card's clock and the node's is followed. Anchors that
/// stay later than that mean lost samples; anchors that run earlier mean a source that delivers faster
/// than time passes. A burst after a pause is neither.
final class StreamClock {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LOSS = Duration.ofMillis(500).toNanos();
    private static final long RUNAWAY = SECOND;
    private static final long PAUSE = Duration.ofMillis(250).toNanos();
    private static final long NEAR = Duration.ofMillis(50).toNanos();
    private static final long DETAIL = 10 * SECOND;
    private static final int BASELINE_SECONDS = 60;

    private final int sampleRateHz;
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final Deque<Slot> slots = new ArrayDeque<>();
    private long frames;
    private long firstAnchor;
    private long resumedNanos;
    private long lastNanos;
    private boolean started;

    /// @param position frames of the stream, lost ones included, after this arrival
    private record Arrival(long nanos, long position, long anchor) {}

    /// The earliest anchor of one second.
    private record Slot(long beganNanos, long anchor) {}

    /// Samples that never came.
    ///
    /// @param position where in the stream they are missing
    record Loss(long position, long frames) {}

    StreamClock(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    /// Frames have come.
    ///
    /// @return what was lost before them, once that is certain: a second after a pause
    Optional<Loss> heard(long newFrames, long nanos) {
        frames += newFrames;
        long anchor = nanos - nanosOf(frames);
        if (!started) {
            started = true;
            firstAnchor = anchor;
            resumedNanos = nanos;
        } else if (nanos - lastNanos > PAUSE) {
            resumedNanos = nanos;
        }
        lastNanos = nanos;
        remember(new Arrival(nanos, frames, anchor));
        return loss();
    }

    /// The source said itself that so many frames are missing here.
    void lost(long lostFrames) {
        frames += lostFrames;
    }

    /// How many frames the newest arrival was later than the earliest ones promised: delayed or lost.
    long framesBehind() {
        return started ? framesOf(arrivals.getLast().anchor() - earliest()) : 0;
    }

    /// Whether it is known when the newest frames were captured. After a pause it is not, for a second:
    /// they may have waited, or others before them were lost.
    boolean isCertain() {
        return isSettled() || lastNanos - nanosOf(frames) - baseline() <= LOSS;
    }

    /// Whether frames come faster than time passes.
    boolean runsAway() {
        return started && arrivals.getLast().anchor() < baseline() - RUNAWAY;
    }

    /// Frames so far, lost ones included.
    long position() {
        return frames;
    }

    /// When a frame was captured, by the monotonic clock. A stream that runs away is held against its past.
    long nanosAt(long position) {
        return (runsAway() ? baseline() : earliest()) + nanosOf(position);
    }

    private void remember(Arrival arrival) {
        arrivals.addLast(arrival);
        while (arrivals.getFirst().nanos() < arrival.nanos() - DETAIL) {
            arrivals.removeFirst();
        }
        if (slots.isEmpty() || arrival.nanos() - slots.getLast().beganNanos() >= SECOND) {
            slots.addLast(new Slot(arrival.nanos(), arrival.anchor()));
        } else if (arrival.anchor() < slots.getLast().anchor()) {
            slots.addLast(new Slot(slots.removeLast().beganNanos(), arrival.anchor()));
        }
        while (slots.size() > BASELINE_SECONDS) {
            slots.removeFirst();
        }
    }

    private Optional<Loss> loss() {
        if (!isSettled()) {
            return Optional.empty();
        }
        long recent = earliestSince(lastNanos - SECOND);
        long behind = recent - baseline();
        if (behind <= LOSS) {
            return Optional.empty();
        }
        var loss = new Loss(endOfBurst(recent), framesOf(behind));
        frames += loss.frames();
        arrivals.clear();
        slots.clear();
        resumedNanos = lastNanos;
        // From here on, or the drift of hours would be taken for another loss.
        firstAnchor = lastNanos - nanosOf(frames);
        remember(new Arrival(lastNanos, frames, firstAnchor));
        return Optional.of(loss);
    }

    private boolean isSettled() {
        return lastNanos - resumedNanos >= SECOND;
    }

    /// What was buffered before the loss comes in a burst; the loss is where the burst ends and real time
    /// goes on.
    private long endOfBurst(long recentAnchor) {
        long before = arrivals.getFirst().position();
        for (var arrival : arrivals) {
            if (arrival.nanos() >= resumedNanos && arrival.anchor() <= recentAnchor + NEAR) {
                return before;
            }
            before = arrival.position();
        }
        return before;
    }

    private long baseline() {
        return slots.stream()
                .filter(slot -> slot.beganNanos() + SECOND <= lastNanos - SECOND)
                .mapToLong(Slot::anchor)
                .min()
                .orElse(firstAnchor);
    }

    private long earliest() {
        return Math.min(baseline(), slots.stream().mapToLong(Slot::anchor).min().orElse(firstAnchor));
    }

    private long earliestSince(long nanos) {
        return arrivals.stream()
                .filter(arrival -> arrival.nanos() >= nanos)
                .mapToLong(Arrival::anchor)
                .min()
                .orElseThrow();
    }

    private long nanosOf(long count) {
        return count / sampleRateHz * SECOND + count % sampleRateHz * SECOND / sampleRateHz;
    }

    private long framesOf(long nanos) {
        return Math.round((double) nanos * sampleRateHz / SECOND);
    }
}
