package io.roomtone.schedule.preview;

import io.roomtone.schedule.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// What a schedule would do.
///
/// @param occurrences the next five
/// @param warnings sentences for a person; none of them keeps the schedule from being saved
public record Preview(List<Run> occurrences, List<String> warnings) {

    /// One window.
    ///
    /// @param startsAtLocal in the schedule's zone
    /// @param offset from UTC at the start, e.g. `+02:00`
    /// @param note what daylight saving does to it; null if nothing
    public record Run(
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            LocalDateTime startsAtLocal,
            LocalDateTime endsAtLocal,
            String offset,
            String note) {

        static Run of(Window window) {
            return new Run(
                    window.date(),
                    window.startsAt(),
                    window.endsAt(),
                    window.startsAtLocal(),
                    window.endsAtLocal(),
                    window.offset().getId(),
                    window.note());
        }
    }
}
