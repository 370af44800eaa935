package io.roomtone.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A rule that makes occurrences.
///
/// @param entityVersion grows with every change
/// @param skippedDates in their order; those long past are forgotten
/// @param archived it makes no further occurrences and is kept, since recordings refer to it
/// @param termsSince nothing that begins earlier follows from the terms
public record Schedule(
        UUID id,
        long entityVersion,
        Terms terms,
        List<LocalDate> skippedDates,
        boolean archived,
        Instant termsSince,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    public static Schedule create(UUID id, Terms terms, String by, Instant now) {
        return new Schedule(id, 1, terms, List.of(), false, now, now, by, now, by);
    }

    /// What remains to be run, in its order.
    public Stream<Window> windows(Instant after) {
        if (archived) return Stream.empty();
        return terms.timing().windows(after).filter(window -> !skippedDates.contains(window.date()));
    }

    /// The same schedule if nothing is different.
    public Schedule edited(Terms edited, String by, Instant now) {
        if (edited.equals(terms)) return this;
        return new Schedule(id, entityVersion + 1, edited, skippedDates, archived, now, createdAt, createdBy, now, by);
    }

    /// The same schedule if the day is skipped already.
    public Schedule skipping(LocalDate day, String by, Instant now) {
        if (skippedDates.contains(day)) return this;
        return withSkipped(Stream.concat(skippedDates.stream(), Stream.of(day)), by, now);
    }

    /// The same schedule if the day is not skipped.
    public Schedule notSkipping(LocalDate day, String by, Instant now) {
        if (!skippedDates.contains(day)) return this;
        return withSkipped(skippedDates.stream().filter(skipped -> !skipped.equals(day)), by, now);
    }

    /// The same schedule if it is archived.
    public Schedule archive(String by, Instant now) {
        if (archived) return this;
        return new Schedule(
                id, entityVersion + 1, terms, skippedDates, true, termsSince, createdAt, createdBy, now, by);
    }

    private Schedule withSkipped(Stream<LocalDate> days, String by, Instant now) {
        var yesterday = now.atZone(terms.timing().zone()).toLocalDate().minusDays(1);
        var kept = days.filter(day -> !day.isBefore(yesterday)).sorted().toList();
        return new Schedule(id, entityVersion + 1, terms, kept, archived, termsSince, createdAt, createdBy, now, by);
    }
}
