package io.roomtone.agent.capture;

import io.roomtone.agent.Moment;
import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.WorkOrder;
import java.time.Duration;
import java.util.Optional;

/// When a take begins and ends, as its work order says. All durations count from the moment when the order
/// came.
record Window(WorkOrder order, Moment opened) {

    Moment start() {
        return opened.plus(Duration.ofMillis(Math.max(0, order.startsInMillis())));
    }

    /// When it was to begin, were its work order in time.
    Moment dueStart() {
        return opened.plus(Duration.ofMillis(order.startsInMillis()));
    }

    /// Whether people have said when it ends, whenever it begins.
    boolean hasFixedEnd() {
        return order.endsInMillis() != null;
    }

    /// Whether the track before it decides by its last frame which frame is the first one.
    boolean beginsAtCut() {
        return order.track() != null && order.track().number() > 1;
    }

    /// Whether the track behind it takes over; it ends at the cut then, not by counting frames.
    boolean endsAtCut() {
        return order.track() != null && order.track().number() < order.track().count();
    }

    /// When it is over at the latest.
    ///
    /// @param firstFrame when frame 0 was captured, if there is one
    Moment end(Optional<Moment> firstFrame) {
        var begin = firstFrame.orElse(start());
        var end = begin.plus(Duration.ofMillis(longestMillis()));
        if (!hasFixedEnd()) {
            return end;
        }
        var latest = opened.plus(Duration.ofMillis(order.endsInMillis()));
        return latest.isBefore(end) ? latest : end;
    }

    /// How many frames the time line has when the window is used to its end.
    long limitFrames(Moment firstFrame, PcmFormat format) {
        var length = end(Optional.of(firstFrame)).since(firstFrame);
        return format.framesIn(length.isNegative() ? Duration.ZERO : length);
    }

    private long longestMillis() {
        return order.plannedMillis() == null
                ? order.maximumMillis()
                : Math.min(order.plannedMillis(), order.maximumMillis());
    }
}
