package io.roomtone.schedule.plan;

import io.roomtone.kit.Uuid7;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.schedule.Placed;
import io.roomtone.schedule.ReferenceStore;
import io.roomtone.schedule.Schedule;
import io.roomtone.schedule.ScheduleProblem;
import io.roomtone.schedule.ScheduleStore;
import io.roomtone.schedule.Terms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Carries changes of schedules out: row, event, occurrences and audit in one transaction.
@ApplicationScoped
class Office {
    private final ScheduleStore schedules;
    private final ReferenceStore references;
    private final Planner planner;
    private final Outbox outbox;
    private final Audit audit;

    Office(ScheduleStore schedules, ReferenceStore references, Planner planner, Outbox outbox, Audit audit) {
        this.schedules = schedules;
        this.references = references;
        this.planner = planner;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// @param action for the audit trail, e.g. `schedule.skip`
    /// @param why for a person, as detail of occurrences that others were told of
    record Change(Caller caller, String action, String why, Instant now) {}

    /// A new schedule.
    Uni<UUID> create(SqlConnection tx, Change change, Terms terms) {
        var created = Schedule.create(Uuid7.next(), terms, change.caller().name(), change.now());
        return references
                .of(tx, terms)
                .map(found -> found.require(terms, null, change.caller().scope()))
                .map(node -> new Placed(created, node))
                .call(placed -> schedules.insert(tx, created))
                .chain(placed -> settle(tx, change, placed, placed))
                .replaceWith(created.id());
    }

    /// Other terms for a schedule whose row is locked; answers what a person should know of it.
    Uni<List<String>> edit(SqlConnection tx, Change change, Placed before, Terms terms) {
        requireOpen(before);
        var edited = before.schedule().edited(terms, change.caller().name(), change.now());
        if (edited == before.schedule()) return Uni.createFrom().item(List.of());
        return references
                .of(tx, terms)
                .map(found -> found.require(
                        terms, before.schedule().terms(), change.caller().scope()))
                .chain(node -> save(tx, change, before, new Placed(edited, node)));
    }

    /// A change of a schedule whose row is locked that keeps its terms; answers what a person should know of it.
    Uni<List<String>> change(SqlConnection tx, Change change, Placed before, Function<Schedule, Schedule> how) {
        var changed = how.apply(before.schedule());
        if (changed == before.schedule()) return Uni.createFrom().item(List.of());
        return save(tx, change, before, new Placed(changed, before.node()));
    }

    /// Locks a schedule that exists for the caller; fails with `not-found`.
    Uni<Placed> lock(SqlConnection tx, UUID id, Caller caller) {
        return schedules
                .lock(tx, id)
                .map(found -> found.filter(placed -> placed.within(caller.scope()))
                        .orElseThrow(() -> OutOfScope.noSuch("schedule")));
    }

    static void requireOpen(Placed placed) {
        if (placed.schedule().archived())
            throw ScheduleProblem.ARCHIVED.because("It runs no more and cannot be changed. Make a new schedule.");
    }

    private Uni<List<String>> save(SqlConnection tx, Change change, Placed before, Placed after) {
        return schedules.save(tx, after.schedule()).chain(() -> settle(tx, change, before, after));
    }

    private Uni<List<String>> settle(SqlConnection tx, Change change, Placed before, Placed after) {
        return outbox.add(tx, after.changed())
                .chain(() -> planner.plan(tx, new Planner.Edit(before, after, change.why()), change.now()))
                .call(() -> audit.allowed(
                        tx,
                        change.caller(),
                        change.action(),
                        after.subject(),
                        after.schedule().terms().name()));
    }
}
