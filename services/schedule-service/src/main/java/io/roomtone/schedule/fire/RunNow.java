package io.roomtone.schedule.fire;

import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.schedule.Occurrence;
import io.roomtone.schedule.OccurrenceJournal;
import io.roomtone.schedule.OccurrenceView;
import io.roomtone.schedule.Placed;
import io.roomtone.schedule.ScheduleProblem;
import io.roomtone.schedule.ScheduleStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Makes an occurrence that is due at once, in the request's own transaction.
@ApplicationScoped
class RunNow {
    static final String ACTION = "schedule.run-now";

    private final ScheduleStore schedules;
    private final OccurrenceJournal journal;
    private final Audit audit;
    private final Clock clock;

    RunNow(ScheduleStore schedules, OccurrenceJournal journal, Audit audit, Clock clock) {
        this.schedules = schedules;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param seconds null = the schedule's own length
    Uni<OccurrenceView> run(SqlConnection tx, Caller caller, UUID schedule, Integer seconds) {
        return schedules
                .lock(tx, schedule)
                .map(found -> found.filter(placed -> placed.within(caller.scope()))
                        .orElseThrow(() -> OutOfScope.noSuch("schedule")))
                .invoke(RunNow::requireRunnable)
                .chain(placed -> open(tx, placed, occurrence(placed, caller, seconds), caller));
    }

    private Occurrence occurrence(Placed placed, Caller caller, Integer seconds) {
        var timing = placed.schedule().terms().timing();
        var length = Duration.ofSeconds(seconds == null ? timing.durationSeconds() : seconds);
        return Occurrence.runNow(
                Uuid7.next(), placed, length, caller.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Uni<OccurrenceView> open(SqlConnection tx, Placed placed, Occurrence occurrence, Caller caller) {
        var terms = placed.schedule().terms();
        return journal.opened(tx, placed, occurrence)
                .chain(() -> audit.allowed(tx, caller, ACTION, placed.subject(), occurrence.name()))
                .map(done -> OccurrenceView.of(
                        occurrence,
                        terms.name(),
                        terms.timing().zone(),
                        placed.node().name(),
                        List.of(),
                        null));
    }

    private static void requireRunnable(Placed placed) {
        if (placed.schedule().archived())
            throw ScheduleProblem.ARCHIVED.because("It runs no more. Start a recording by hand instead.");
        if (placed.node().status() == NodeStatus.REVOKED)
            throw ScheduleProblem.NODE_WITHDRAWN.because(
                    placed.node().name() + " may do nothing more. Edit the schedule to name another node.");
    }
}
