package io.roomtone.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/// What a local time means where clocks change.
final class WallClock {
    private WallClock() {}

    /// @param note why it is not simply what the clock shows; null if it is
    record Moment(Instant at, String note) {}

    /// A time that does not exist that day is the first instant after the gap; one that comes twice is the earlier.
    /// Empty for a day that the zone left out altogether, as Samoa did with 2011-12-30.
    static Optional<Moment> of(LocalDate date, LocalTime time, ZoneId zone) {
        var local = date.atTime(time);
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> Optional.of(new Moment(local.toInstant(offsets.getFirst()), null));
            case 0 -> afterGap(local, zone.getRules().getTransition(local));
            default -> Optional.of(new Moment(local.toInstant(offsets.getFirst()), twice(local, offsets.getFirst())));
        };
    }

    /// What happens to the clock within a window; null if nothing.
    static String within(Instant startsAt, Instant endsAt, ZoneId zone) {
        var change = zone.getRules().nextTransition(startsAt);
        if (change == null || !change.getInstant().isBefore(endsAt)) return null;
        return "Clocks go " + (change.isGap() ? "forward" : "back") + " by "
                + change.getDuration().abs().toMinutes() + " min at "
                + change.getDateTimeBefore().toLocalTime() + " within the window, which keeps its length and ends at "
                + LocalDateTime.ofInstant(endsAt, zone).toLocalTime() + ".";
    }

    private static Optional<Moment> afterGap(LocalDateTime local, ZoneOffsetTransition gap) {
        var day = local.toLocalDate();
        boolean noSuchDay = !gap.getDateTimeBefore().isAfter(day.atStartOfDay())
                && !gap.getDateTimeAfter().isBefore(day.plusDays(1).atStartOfDay());
        if (noSuchDay) return Optional.empty();
        var note = local.toLocalTime() + " does not exist on " + day + ", since clocks go forward: it starts at "
                + gap.getDateTimeAfter().toLocalTime() + " instead.";
        return Optional.of(new Moment(gap.getInstant(), note));
    }

    private static String twice(LocalDateTime local, ZoneOffset earlier) {
        return local.toLocalTime() + " comes twice on " + local.toLocalDate()
                + ", since clocks go back: it starts at the earlier one (UTC" + earlier + ").";
    }
}
