package io.roomtone.schedule;

import io.roomtone.contracts.state.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a schedule runs, as a person says it. Knows nothing of skipped dates.
///
/// @param date the only day of a `once` schedule; null for others
/// @param days days of a `weekly` schedule; empty for others
/// @param startsOn null = at once
/// @param endsOn null = for ever
/// @param durationSeconds real seconds, whatever clocks do meanwhile
public record Timing(
        Recurrence recurrence,
        LocalDate date,
        List<DayOfWeek> days,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalTime startTime,
        int durationSeconds,
        ZoneId zone,
        int startEarlySeconds,
        int stopLateSeconds) {

    public Timing {
        days = days.stream().distinct().sorted().toList();
    }

    /// Windows that begin after a moment, in their order; without end for a rule that has none.
    public Stream<Window> windows(Instant after) {
        // a start in a gap at midnight lies on the next day
        var from = later(after.atZone(zone).toLocalDate().minusDays(1), first());
        return Stream.iterate(from, this::notOver, day -> day.plusDays(1))
                .filter(this::runsOn)
                .flatMap(day -> on(day).stream())
                .filter(window -> window.begins().isAfter(after));
    }

    /// Whether the rule names this day.
    public boolean runsOn(LocalDate day) {
        return switch (recurrence) {
            case ONCE -> day.equals(date);
            case DAILY -> !day.isBefore(first()) && notOver(day);
            case WEEKLY -> !day.isBefore(first()) && notOver(day) && days.contains(day.getDayOfWeek());
        };
    }

    /// The window of a day; empty if the zone has no such day.
    public Optional<Window> on(LocalDate day) {
        return WallClock.of(day, startTime, zone).map(moment -> window(day, moment));
    }

    /// When the run that starts at a moment begins without its buffer.
    public Instant beginOf(Instant startsAt) {
        return startsAt.plusSeconds(startEarlySeconds);
    }

    private Window window(LocalDate day, WallClock.Moment moment) {
        var startsAt = moment.at().minusSeconds(startEarlySeconds);
        var endsAt = moment.at().plusSeconds(durationSeconds).plusSeconds(stopLateSeconds);
        var note = Stream.of(
                        Optional.ofNullable(moment.note()),
                        Optional.ofNullable(WallClock.within(startsAt, endsAt, zone)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new Window(day, moment.at(), startsAt, endsAt, zone, note.isEmpty() ? null : note);
    }

    private LocalDate first() {
        return switch (recurrence) {
            case ONCE -> date;
            case DAILY, WEEKLY -> startsOn == null ? LocalDate.EPOCH : startsOn;
        };
    }

    private boolean notOver(LocalDate day) {
        return switch (recurrence) {
            case ONCE -> !day.isAfter(date);
            case DAILY, WEEKLY -> endsOn == null || !day.isAfter(endsOn);
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
