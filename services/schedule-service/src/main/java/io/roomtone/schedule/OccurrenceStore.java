package io.roomtone.schedule;

import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of occurrences.
@ApplicationScoped
public class OccurrenceStore {
    private static final String OPEN = """
            select %s from occurrence
            where schedule_id = $1 and ends_at > $2 and state <> 'cancelled' and not run_now
            order by starts_at, n
            """.formatted(OccurrenceRow.COLUMNS);
    private static final String LOCK_OPEN = """
            select %s from occurrence
            where schedule_id = $1 and not run_now and (ends_at > $2 and state <> 'cancelled'
              or on_date > (select planned_through from schedule where schedule.id = $1) and ends_at <= $2)
            order by starts_at, n for update
            """.formatted(OccurrenceRow.COLUMNS);
    private static final String LOCK_ONE_TO_FIRE = """
            select %s from occurrence
            where state = 'planned' and starts_at <= $1
            order by starts_at limit 1 for update skip locked
            """.formatted(OccurrenceRow.COLUMNS);
    private static final String INSERT = """
            insert into occurrence (id, schedule_id, on_date, entity_version, revision, state, starts_at, ends_at, node_id,
              name, run_now, by, detail, n)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
              (select coalesce(max(n) + 1, 0) from occurrence where schedule_id = $2 and on_date = $3))
            """;
    private static final String SAVE = """
            update occurrence set entity_version = $3, revision = $4, state = $5, starts_at = $6, ends_at = $7,
              node_id = $8, name = $9, by = $10, detail = $11
            where id = $1 and entity_version = $2
            """;
    private static final String FORGET = """
            delete from occurrence where id = $1 and state = 'planned'
            """;

    /// What is planned or due and not over, without runs that a person asked for, and what is over of the days up to
    /// which the schedule is not planned yet; the schedule's row is locked before.
    public Uni<List<Occurrence>> lockOpen(SqlConnection tx, UUID schedule, Instant now) {
        return tx.preparedQuery(LOCK_OPEN)
                .execute(Tuple.of(schedule, SqlTime.of(now)))
                .map(rows -> rows.stream().map(OccurrenceRow::read).toList());
    }

    /// What is planned or due and not over, as it is just now.
    public Uni<List<Occurrence>> open(SqlClient client, UUID schedule, Instant now) {
        return client.preparedQuery(OPEN)
                .execute(Tuple.of(schedule, SqlTime.of(now)))
                .map(rows -> rows.stream().map(OccurrenceRow::read).toList());
    }

    /// One that nobody was told of and that starts by a moment; none that somebody else is firing or editing.
    public Uni<Optional<Occurrence>> lockOneToFire(SqlConnection tx, Instant startsBy) {
        return tx.preparedQuery(LOCK_ONE_TO_FIRE)
                .execute(Tuple.of(SqlTime.of(startsBy)))
                .map(rows -> rows.stream().map(OccurrenceRow::read).findFirst());
    }

    Uni<Void> insert(SqlConnection tx, Occurrence occurrence) {
        var row = Tuple.tuple()
                .addUUID(occurrence.id())
                .addUUID(occurrence.scheduleId())
                .addLocalDate(occurrence.date())
                .addLong(occurrence.entityVersion())
                .addInteger(occurrence.revision())
                .addString(occurrence.state().slug())
                .addOffsetDateTime(SqlTime.of(occurrence.startsAt()))
                .addOffsetDateTime(SqlTime.of(occurrence.endsAt()))
                .addUUID(occurrence.nodeId())
                .addString(occurrence.name())
                .addBoolean(occurrence.runNow())
                .addString(occurrence.by())
                .addString(occurrence.detail());
        return tx.preparedQuery(INSERT).execute(row).replaceWithVoid();
    }

    /// Of a locked row.
    Uni<Void> save(SqlConnection tx, Occurrence before, Occurrence after) {
        var row = Tuple.tuple()
                .addUUID(before.id())
                .addLong(before.entityVersion())
                .addLong(after.entityVersion())
                .addInteger(after.revision())
                .addString(after.state().slug())
                .addOffsetDateTime(SqlTime.of(after.startsAt()))
                .addOffsetDateTime(SqlTime.of(after.endsAt()))
                .addUUID(after.nodeId())
                .addString(after.name())
                .addString(after.by())
                .addString(after.detail());
        return tx.preparedQuery(SAVE)
                .execute(row)
                .invoke(saved -> {
                    if (saved.rowCount() != 1) throw new IllegalStateException("not locked: occurrence " + before.id());
                })
                .replaceWithVoid();
    }

    Uni<Void> forget(SqlConnection tx, Occurrence planned) {
        return tx.preparedQuery(FORGET).execute(Tuple.of(planned.id())).replaceWithVoid();
    }
}
