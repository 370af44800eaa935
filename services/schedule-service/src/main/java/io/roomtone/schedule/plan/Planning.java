package io.roomtone.schedule.plan;

import io.roomtone.schedule.Occurrence;
import io.roomtone.schedule.Schedule;
import io.roomtone.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is to be done with a schedule's occurrences so that they are what the schedule says. Knows no database.
final class Planning {
    static final int HORIZON_DAYS = 35;
    static final int AT_LEAST = 5;

    // no window is longer: a day, and four hours on either side
    private static final Duration LONGEST = Duration.ofDays(2);

    private Planning() {}

    /// One change to the rows.
    sealed interface Step {
        /// A run that has no row yet.
        record Add(Window window) implements Step {}

        /// A run that was planned before; its window may be the same.
        record Keep(Occurrence occurrence, Window window) implements Step {}

        /// A run that the schedule has no more.
        record Drop(Occurrence occurrence) implements Step {}
    }

    /// How far rows reach.
    static LocalDate through(Schedule schedule, Instant now) {
        return today(schedule, now).plusDays(HORIZON_DAYS);
    }

    /// @param plannedThrough how far rows reached until now
    /// @param open rows as [io.roomtone.schedule.OccurrenceStore#lockOpen] has them
    static List<Step> steps(Schedule schedule, LocalDate plannedThrough, List<Occurrence> open, Instant now) {
        var steps = new ArrayList<Step>();
        var left = new ArrayList<>(open);
        missed(schedule, plannedThrough, open, now).map(Step.Add::new).forEach(steps::add);
        for (var window : wanted(schedule, now)) step(window, left, now).ifPresent(steps::add);
        left.stream().filter(row -> !row.begun(now)).map(Step.Drop::new).forEach(steps::add);
        return steps;
    }

    /// Windows that get a row of their own.
    static Stream<Window> added(List<Step> steps) {
        return steps.stream().filter(Step.Add.class::isInstance).map(step -> ((Step.Add) step).window());
    }

    /// Windows that are over and that nobody planned: no instance was there for longer than rows reach ahead.
    private static Stream<Window> missed(
            Schedule schedule, LocalDate plannedThrough, List<Occurrence> open, Instant now) {
        var unplanned = plannedThrough.atStartOfDay(ZoneOffset.UTC).toInstant();
        return schedule.windows(later(schedule.termsSince(), unplanned))
                .takeWhile(window -> !window.endsAt().isAfter(now))
                .filter(window -> window.date().isAfter(plannedThrough))
                .filter(window -> open.stream().noneMatch(row -> row.date().equals(window.date())));
    }

    /// Windows that follow from the terms and are not over: those of the horizon, and five at least.
    private static List<Window> wanted(Schedule schedule, Instant now) {
        var windows = new ArrayList<Window>();
        var through = through(schedule, now);
        var since = later(schedule.termsSince(), now.minus(LONGEST));
        for (var window : (Iterable<Window>) notOver(schedule, since, now)::iterator) {
            if (window.date().isAfter(through) && windows.size() >= AT_LEAST) break;
            windows.add(window);
        }
        return windows;
    }

    private static Stream<Window> notOver(Schedule schedule, Instant since, Instant now) {
        return schedule.windows(since).filter(window -> window.endsAt().isAfter(now));
    }

    // takes the row that it decides about from those that are left
    private static Optional<Step> step(Window window, List<Occurrence> left, Instant now) {
        var same = left.stream().filter(row -> isOf(row, window)).findFirst();
        var row = same.or(() -> left.stream()
                .filter(other -> other.date().equals(window.date()) && !other.begun(now))
                .findFirst());
        row.ifPresent(left::remove);
        if (row.isEmpty()) return Optional.of(new Step.Add(window));
        return row.filter(found -> !found.begun(now)).map(found -> new Step.Keep(found, window));
    }

    private static boolean isOf(Occurrence row, Window window) {
        return row.date().equals(window.date())
                && row.startsAt().equals(window.startsAt())
                && row.endsAt().equals(window.endsAt());
    }

    private static LocalDate today(Schedule schedule, Instant now) {
        return now.atZone(schedule.terms().timing().zone()).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
