package io.roomtone.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// When one occurrence captures.
///
/// @param date the day in the zone that it belongs to
/// @param begins the start that a person named, without the buffer
/// @param startsAt when capture is due, start-early included
/// @param endsAt when capture ends, stop-late included
/// @param note what daylight saving does to it, for a person; null if nothing
public record Window(LocalDate date, Instant begins, Instant startsAt, Instant endsAt, ZoneId zone, String note) {
    public LocalDateTime startsAtLocal() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }

    public LocalDateTime endsAtLocal() {
        return LocalDateTime.ofInstant(endsAt, zone);
    }

    /// At the start.
    public ZoneOffset offset() {
        return zone.getRules().getOffset(startsAt);
    }
}
