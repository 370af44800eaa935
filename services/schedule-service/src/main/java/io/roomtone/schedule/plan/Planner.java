package io.roomtone.schedule.plan;

import io.roomtone.contracts.state.OccurrenceState;
import io.roomtone.kit.Uuid7;
import io.roomtone.schedule.FireConfig;
import io.roomtone.schedule.Occurrence;
import io.roomtone.schedule.OccurrenceJournal;
import io.roomtone.schedule.OccurrenceStore;
import io.roomtone.schedule.Placed;
import io.roomtone.schedule.ScheduleStore;
import io.roomtone.schedule.SecondRun;
import io.roomtone.schedule.Window;
import io.roomtone.schedule.plan.Planning.Step;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Brings a schedule's occurrences in line with it. What is near becomes due in the same transaction.
@ApplicationScoped
class Planner {
    private final OccurrenceStore occurrences;
    private final OccurrenceJournal journal;
    private final ScheduleStore schedules;
    private final FireConfig config;

    Planner(OccurrenceStore occurrences, OccurrenceJournal journal, ScheduleStore schedules, FireConfig config) {
        this.occurrences = occurrences;
        this.journal = journal;
        this.schedules = schedules;
        this.config = config;
    }

    /// The schedule before and after a change, and why it was changed, for a person. Before is what others were told.
    record Edit(Placed before, Placed after, String why) {}

    /// Answers what a person should know of it.
    ///
    /// @param edit of a schedule whose row is locked
    Uni<List<String>> plan(SqlConnection tx, Edit edit, Instant now) {
        var id = edit.after().schedule().id();
        return occurrences
                .lockOpen(tx, id, now)
                .chain(open -> schedules.plannedThrough(tx, id).chain(through -> plan(tx, edit, through, open, now)));
    }

    private Uni<List<String>> plan(
            SqlConnection tx, Edit edit, LocalDate plannedThrough, List<Occurrence> open, Instant now) {
        var schedule = edit.after().schedule();
        var steps = Planning.steps(schedule, plannedThrough, open, now);
        return take(tx, edit, steps, now)
                .chain(() -> schedules.planned(tx, schedule.id(), Planning.through(schedule, now)))
                .replaceWith(SecondRun.warnings(Planning.added(steps), open, now));
    }

    private Uni<Void> take(SqlConnection tx, Edit edit, List<Step> steps, Instant now) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> take(tx, edit, step, now))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> take(SqlConnection tx, Edit edit, Step step, Instant now) {
        return switch (step) {
            case Step.Add(var window) -> add(tx, edit, window, now);
            case Step.Keep(var occurrence, var window) -> keep(tx, edit, occurrence, window, now);
            case Step.Drop(var occurrence) -> drop(tx, edit, occurrence);
        };
    }

    private Uni<Void> add(SqlConnection tx, Edit edit, Window window, Instant now) {
        var planned = Occurrence.plan(Uuid7.next(), edit.after(), window);
        return journal.opened(tx, edit.after(), planned).chain(() -> fireIfNear(tx, edit, planned, now));
    }

    private Uni<Void> keep(SqlConnection tx, Edit edit, Occurrence before, Window window, Instant now) {
        var editor = edit.after().schedule().changedBy();
        var wanted = before.as(edit.after(), window);
        // a node that is called otherwise now is no reason to make jobs anew
        var told = before.named(edit.before());
        if (edit.after().data(wanted).equals(edit.before().data(told)))
            return Uni.createFrom().voidItem();
        if (before.state() == OccurrenceState.DUE)
            return journal.moved(tx, edit.after(), before, wanted.revised(editor, edit.why()));
        var replanned = wanted.replanned(editor);
        return journal.moved(tx, edit.after(), before, replanned).chain(() -> fireIfNear(tx, edit, replanned, now));
    }

    private Uni<Void> drop(SqlConnection tx, Edit edit, Occurrence before) {
        if (before.state() == OccurrenceState.PLANNED) return journal.forgotten(tx, before);
        var cancelled = before.cancelled(edit.after().schedule().changedBy(), edit.why());
        return journal.moved(tx, edit.before(), before, cancelled);
    }

    private Uni<Void> fireIfNear(SqlConnection tx, Edit edit, Occurrence planned, Instant now) {
        return planned.near(now, config.ahead())
                ? journal.moved(tx, edit.after(), planned, planned.fire(edit.after(), now))
                : Uni.createFrom().voidItem();
    }
}
