package io.roomtone.agent.capture;

import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.spool.Take;
import io.roomtone.contracts.agent.WorkOrder;
import java.util.Optional;

/// The cuts at which a take that is a track begins and ends; empty where it has no neighbour.
record Bounds(Optional<Mark> begin, Optional<Mark> end) {
    static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    /// @param nanos when the cut is due, by the monotonic clock
    record Mark(Seam.Key seam, long nanos) {}

    /// A take that goes on after an interruption of the agent does so at once, not at a cut.
    static Bounds of(Take take, NodeClock clock) {
        var order = take.order();
        if (order.track() == null) {
            return NONE;
        }
        var window = new Window(order, take.story().opened().at());
        int number = order.track().number();
        var begin = Optional.of(window.dueStart()).filter(_ -> beginsAtCut(take));
        var end = Optional.of(window.end(Optional.empty())).filter(_ -> window.endsAtCut());
        return new Bounds(
                begin.map(at -> mark(order.track(), number, at, clock)),
                end.map(at -> mark(order.track(), number + 1, at, clock)));
    }

    /// The cut that a take will begin at.
    static Optional<Seam.Key> beginOf(Take take) {
        var track = take.order().track();
        return Optional.ofNullable(track)
                .filter(_ -> beginsAtCut(take))
                .map(_ -> new Seam.Key(track.groupId(), track.number()));
    }

    /// One that the agent comes back to begins at once.
    private static boolean beginsAtCut(Take take) {
        boolean fresh = take.story().segments().isEmpty() && !take.story().recovered();
        return fresh && take.order().track() != null && take.order().track().number() > 1;
    }

    private static Mark mark(WorkOrder.Track track, int number, Moment at, NodeClock clock) {
        return new Mark(new Seam.Key(track.groupId(), number), clock.nanosAt(at));
    }
}
