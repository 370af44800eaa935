package io.roomtone.schedule;

import io.roomtone.contracts.state.OccurrenceState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One run of a schedule.
///
/// @param revision grows with every edit that others are told of
/// @param nodeId where it runs, or would have
/// @param name of its recording
/// @param by who edited the schedule last, or asked for the run
/// @param detail why it is as it is, for a person; null if nothing
public record Occurrence(
        UUID id,
        UUID scheduleId,
        LocalDate date,
        long entityVersion,
        int revision,
        OccurrenceState state,
        Instant startsAt,
        Instant endsAt,
        UUID nodeId,
        String name,
        boolean runNow,
        String by,
        String detail) {

    /// A run that nobody is told of yet.
    public static Occurrence plan(UUID id, Placed placed, Window window) {
        var schedule = placed.schedule();
        return new Occurrence(
                id,
                schedule.id(),
                window.date(),
                1,
                1,
                OccurrenceState.PLANNED,
                window.startsAt(),
                window.endsAt(),
                placed.node().id(),
                placed.recordingName(window.date(), window.begins()),
                false,
                schedule.changedBy(),
                null);
    }

    /// A run that a person wants now.
    public static Occurrence runNow(UUID id, Placed placed, Duration length, String by, Instant now) {
        var date = now.atZone(placed.schedule().terms().timing().zone()).toLocalDate();
        return new Occurrence(
                id,
                placed.schedule().id(),
                date,
                1,
                1,
                OccurrenceState.DUE,
                now,
                now.plus(length),
                placed.node().id(),
                placed.recordingName(date, now),
                true,
                by,
                "run now");
    }

    /// Whether it is time to ask for its jobs.
    public boolean near(Instant now, Duration ahead) {
        return !startsAt.minus(ahead).isAfter(now);
    }

    public boolean begun(Instant now) {
        return !startsAt.isAfter(now);
    }

    /// Its time has come, or has gone by while nobody was there: it is asked for all the same, and job-service tells
    /// everybody what became of it.
    public Occurrence fire(Placed placed, Instant now) {
        return named(placed).next(OccurrenceState.DUE, revision, by, late(now));
    }

    /// The same run as the schedule has it now. Revision and version are the same until it is [#revised].
    public Occurrence as(Placed placed, Window window) {
        return new Occurrence(
                id,
                scheduleId,
                date,
                entityVersion,
                revision,
                state,
                window.startsAt(),
                window.endsAt(),
                placed.node().id(),
                placed.recordingName(window.date(), window.begins()),
                runNow,
                by,
                detail);
    }

    /// Edited before anybody was told.
    public Occurrence replanned(String editor) {
        return next(state, revision, editor, null);
    }

    /// Edited after others were told.
    public Occurrence revised(String editor, String why) {
        return next(state, revision + 1, editor, why);
    }

    /// Taken back after others were told.
    public Occurrence cancelled(String editor, String why) {
        return next(OccurrenceState.CANCELLED, revision + 1, editor, why);
    }

    /// The same run, its recording called as the node and room are called now.
    public Occurrence named(Placed placed) {
        var begins = placed.schedule().terms().timing().beginOf(startsAt);
        return new Occurrence(
                id,
                scheduleId,
                date,
                entityVersion,
                revision,
                state,
                startsAt,
                endsAt,
                nodeId,
                placed.recordingName(date, begins),
                runNow,
                by,
                detail);
    }

    private String late(Instant now) {
        if (!begun(now)) return null;
        return endsAt.isAfter(now) ? "asked for after its start" : "missed: asked for after its end";
    }

    private Occurrence next(OccurrenceState nextState, int nextRevision, String who, String why) {
        return new Occurrence(
                id,
                scheduleId,
                date,
                entityVersion + 1,
                nextRevision,
                nextState,
                startsAt,
                endsAt,
                nodeId,
                name,
                runNow,
                who,
                why);
    }
}
