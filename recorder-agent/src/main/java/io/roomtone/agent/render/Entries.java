package io.roomtone.agent.render;

import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.Manifest.Gap;
import io.roomtone.contracts.agent.Manifest.Segment;
import io.roomtone.contracts.agent.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// What a manifest lists, and not more than it may hold: a take with more breaks than that is delivered too.
record Entries(List<Segment> segments, List<Gap> gaps, List<HealthEventReport> events) {
    /// So many health events stay, however many breaks there are.
    static final int EVENTS_AT_LEAST = 2_000;

    /// The same when it fits. Else health events are thinned first, the worst ones last; then gaps with little sound
    /// between them become one gap, which says how many they are. The file holds that sound all the same.
    Entries within(int most, int sampleRateHz) {
        int breaks = segments.size() + gaps.size();
        var kept = thinned(events, Math.max(EVENTS_AT_LEAST, most - breaks));
        return new Entries(segments, gaps, kept).merged(most - kept.size(), sampleRateHz);
    }

    private static List<HealthEventReport> thinned(List<HealthEventReport> events, int room) {
        if (events.size() <= room) {
            return events;
        }
        Set<HealthEventReport> kept = new HashSet<>();
        for (var severity : List.of(Severity.values()).reversed()) {
            var alike = events.stream()
                    .filter(event -> event.severity() == severity)
                    .toList();
            kept.addAll(evenly(alike, room - kept.size()));
        }
        return events.stream().filter(kept::contains).toList();
    }

    private static <T> List<T> evenly(List<T> all, int room) {
        if (all.size() <= room) {
            return all;
        }
        return IntStream.range(0, room)
                .mapToObj(index -> all.get((int) ((long) index * all.size() / room)))
                .toList();
    }

    private Entries merged(int room, int sampleRateHz) {
        int tooMany = segments.size() + gaps.size() - room;
        if (tooMany <= 0) {
            return this;
        }
        var swallowed = new HashSet<Integer>();
        var inner = inner();
        for (var sound :
                inner.stream().sorted(Comparator.comparingLong(Sound::frames)).toList()) {
            if (tooMany <= 0) {
                break;
            }
            swallowed.add(sound.gap());
            tooMany -= sound.segments().size() + 1;
        }
        return without(inner, swallowed, sampleRateHz);
    }

    /// What lies between a gap and the next one.
    ///
    /// @param gap index of the gap before it
    private record Sound(int gap, List<Segment> segments) {
        long frames() {
            return segments.stream().mapToLong(Segment::frames).sum();
        }
    }

    private List<Sound> inner() {
        var sounds = new ArrayList<Sound>();
        int next = 0;
        for (int gap = 0; gap < gaps.size() - 1; gap++) {
            while (next < segments.size()
                    && segments.get(next).firstFrame() < gaps.get(gap).firstFrame()) {
                next++;
            }
            int first = next;
            while (next < segments.size()
                    && segments.get(next).firstFrame() < gaps.get(gap + 1).firstFrame()) {
                next++;
            }
            sounds.add(new Sound(gap, segments.subList(first, next)));
        }
        return sounds;
    }

    private Entries without(List<Sound> inner, Set<Integer> swallowed, int sampleRateHz) {
        Set<Segment> gone = new HashSet<>();
        inner.stream().filter(sound -> swallowed.contains(sound.gap())).forEach(sound -> gone.addAll(sound.segments()));
        var left = new ArrayList<Gap>();
        for (int first = 0, next; first < gaps.size(); first = next) {
            next = first + 1;
            while (swallowed.contains(next - 1)) {
                next++;
            }
            left.add(one(gaps.subList(first, next), sampleRateHz));
        }
        return new Entries(
                segments.stream().filter(segment -> !gone.contains(segment)).toList(), List.copyOf(left), events);
    }

    private static Gap one(List<Gap> alike, int sampleRateHz) {
        var first = alike.getFirst();
        if (alike.size() == 1) {
            return first;
        }
        long frames = alike.getLast().firstFrame() + alike.getLast().frames() - first.firstFrame();
        double lost = (double) alike.stream().mapToLong(Gap::frames).sum() / sampleRateHz;
        var cause = String.format(
                Locale.ROOT,
                "%d breaks (the first: %s): %.3f s are missing of %.3f s, the rest is in the file",
                alike.size(),
                first.cause(),
                lost,
                (double) frames / sampleRateHz);
        return new Gap(first.firstFrame(), frames, cause);
    }
}
