package io.roomtone.agent.render;

import io.roomtone.agent.Moment;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.spool.TakeStory;
import io.roomtone.agent.spool.TimeLine;
import io.roomtone.contracts.agent.Manifest.ClockPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// When the frames of a take were captured, by the server's clock: measured by the node's monotonic clock
/// from the moment when the work order came, so that a step of its wall clock moves nothing.
final class SampleClock {
    static final int MOST_POINTS = 10_000;

    private final Take take;
    private final TakeStory story;

    SampleClock(Take take) {
        this.take = take;
        this.story = take.story();
    }

    /// UTC of frame 0.
    Instant startedAt() {
        return utc(take.firstFrameAt().orElseThrow());
    }

    /// The beginning of each segment and what the journal noted in it every few seconds, in order;
    /// thinned evenly when that is more than a manifest may hold. The last point is always there.
    List<ClockPoint> points(TimeLine timeLine) {
        var known = new TreeMap<Long, Moment>();
        for (var start : story.segments()) {
            timeLine.placeOf(start.index(), 0).ifPresent(place -> known.putIfAbsent(place, start.at()));
        }
        for (var progress : story.progress()) {
            timeLine.placeOf(progress.index(), progress.frames())
                    .ifPresent(place -> known.putIfAbsent(place, progress.at()));
        }
        return thinned(known.entrySet().stream()
                .map(point -> new ClockPoint(point.getKey(), utc(point.getValue())))
                .toList());
    }

    static List<ClockPoint> thinned(List<ClockPoint> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        int step = Math.ceilDiv(points.size(), MOST_POINTS - 1);
        var kept = new ArrayList<ClockPoint>();
        for (int index = 0; index < points.size() - 1; index += step) {
            kept.add(points.get(index));
        }
        kept.add(points.getLast());
        return List.copyOf(kept);
    }

    private Instant utc(Moment moment) {
        var opened = story.opened();
        return opened.at().wall().minusMillis(opened.clockOffsetMillis()).plus(moment.since(opened.at()));
    }
}
