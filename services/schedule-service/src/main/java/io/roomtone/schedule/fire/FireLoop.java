package io.roomtone.schedule.fire;

import io.roomtone.kit.outbox.Outbox;
import io.roomtone.schedule.FireConfig;
import io.roomtone.schedule.Occurrence;
import io.roomtone.schedule.OccurrenceJournal;
import io.roomtone.schedule.OccurrenceStore;
import io.roomtone.schedule.ScheduleStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// Fires what is near, one occurrence in a transaction.
@ApplicationScoped
public class FireLoop {
    private final Pool pool;
    private final OccurrenceStore occurrences;
    private final ScheduleStore schedules;
    private final OccurrenceJournal journal;
    private final Outbox outbox;
    private final FireConfig config;

    FireLoop(
            Pool pool,
            OccurrenceStore occurrences,
            ScheduleStore schedules,
            OccurrenceJournal journal,
            Outbox outbox,
            FireConfig config) {
        this.pool = pool;
        this.occurrences = occurrences;
        this.schedules = schedules;
        this.journal = journal;
        this.outbox = outbox;
        this.config = config;
    }

    /// Fires everything that is to be due by now.
    public Uni<Void> runOnce(Instant now) {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(tx -> fireOne(tx, now)))
                .invoke(outbox::poke)
                .repeat()
                .whilst(Optional::isPresent)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// In the caller's transaction; empty if there is none that nobody else is at.
    Uni<Optional<Occurrence>> fireOne(SqlConnection tx, Instant now) {
        return occurrences
                .lockOneToFire(tx, now.plus(config.ahead()))
                .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : fire(tx, found.get(), now));
    }

    // the schedule is read after the lock: an edit that came first is seen, one that comes later waits
    private Uni<Void> fire(SqlConnection tx, Occurrence occurrence, Instant now) {
        return schedules
                .find(tx, occurrence.scheduleId())
                .map(Optional::orElseThrow)
                .chain(placed -> journal.moved(tx, placed, occurrence, occurrence.fire(placed, now)));
    }
}
