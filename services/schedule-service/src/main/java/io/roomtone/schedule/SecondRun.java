package io.roomtone.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A run that a day gets though one of its runs has begun, since an edit changes nothing that has begun: rather
/// recorded twice than lost. Knows no database.
public final class SecondRun {
    private SecondRun() {}

    /// For a person, one sentence for each window that would be a second run.
    ///
    /// @param windows as the schedule is to have them
    /// @param open runs of the schedule that are not over
    public static List<String> warnings(Stream<Window> windows, List<Occurrence> open, Instant now) {
        return windows.flatMap(window -> warning(window, open, now).stream()).toList();
    }

    private static Optional<String> warning(Window window, List<Occurrence> open, Instant now) {
        var sameDay =
                open.stream().filter(run -> run.date().equals(window.date())).toList();
        boolean takesOver = sameDay.stream()
                .anyMatch(run -> !run.begun(now)
                        || run.startsAt().equals(window.startsAt())
                                && run.endsAt().equals(window.endsAt()));
        return takesOver ? Optional.empty() : sameDay.stream().findFirst().map(run -> sentence(run, window));
    }

    private static String sentence(Occurrence begun, Window window) {
        var zone = window.zone();
        return "The run of %s has begun: it goes on until %s as it was. The day is recorded once more, from %s to %s; stop the one that is not wanted."
                .formatted(
                        begun.date(),
                        local(begun.endsAt(), zone),
                        local(window.startsAt(), zone),
                        local(window.endsAt(), zone));
    }

    private static LocalTime local(Instant at, ZoneId zone) {
        return LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS);
    }
}
