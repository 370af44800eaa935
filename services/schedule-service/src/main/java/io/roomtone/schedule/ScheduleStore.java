package io.roomtone.schedule;

import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Rows of schedules.
@ApplicationScoped
public class ScheduleStore {
    private static final String FIND = """
            select %s, %s from schedule join node on node.id = schedule.node_id where schedule.id = $1
            """.formatted(ScheduleRow.COLUMNS, Node.COLUMNS);
    private static final String LOCK = FIND + " for update of schedule";
    private static final String LOCK_ONE_TO_PLAN = """
            select %s, %s from schedule join node on node.id = schedule.node_id
            where not archived and planned_through < $1
            order by planned_through limit 1 for update of schedule skip locked
            """.formatted(ScheduleRow.COLUMNS, Node.COLUMNS);
    private static final String INSERT = """
            insert into schedule (id, entity_version, name, recurrence, on_date, days, starts_on, ends_on, start_time,
              duration_seconds, zone, start_early_seconds, stop_late_seconds, node_id, interface_id, channels, profile_id,
              name_template, folder, tags, upload_policy_ids, skipped_dates, archived, terms_since, changed_at, changed_by,
              created_at, created_by, planned_through)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
              $23, $24, $25, $26, $27, $28, '0001-01-01')
            """;
    private static final String SAVE = """
            update schedule set entity_version = $2, name = $3, recurrence = $4, on_date = $5, days = $6, starts_on = $7,
              ends_on = $8, start_time = $9, duration_seconds = $10, zone = $11, start_early_seconds = $12,
              stop_late_seconds = $13, node_id = $14, interface_id = $15, channels = $16, profile_id = $17,
              name_template = $18, folder = $19, tags = $20, upload_policy_ids = $21, skipped_dates = $22, archived = $23,
              terms_since = $24, changed_at = $25, changed_by = $26
            where id = $1
            """;
    private static final String PLANNED = """
            update schedule set planned_through = $2 where id = $1
            """;

    private static final String PLANNED_THROUGH = """
            select planned_through from schedule where id = $1
            """;

    /// Empty if there is none.
    public Uni<Optional<Placed>> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(ScheduleStore::first);
    }

    /// Nobody else changes it until the transaction ends.
    public Uni<Optional<Placed>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(ScheduleStore::first);
    }

    /// One whose occurrences have rows up to an earlier day only; none that somebody else is changing.
    public Uni<Optional<Placed>> lockOneToPlan(SqlConnection tx, LocalDate through) {
        return tx.preparedQuery(LOCK_ONE_TO_PLAN).execute(Tuple.of(through)).map(ScheduleStore::first);
    }

    public Uni<Void> insert(SqlConnection tx, Schedule schedule) {
        var row = row(schedule)
                .addOffsetDateTime(SqlTime.of(schedule.createdAt()))
                .addString(schedule.createdBy());
        return tx.preparedQuery(INSERT).execute(row).replaceWithVoid();
    }

    /// Of a locked schedule.
    public Uni<Void> save(SqlConnection tx, Schedule schedule) {
        return tx.preparedQuery(SAVE).execute(row(schedule)).replaceWithVoid();
    }

    /// The day up to which the occurrences of a locked schedule have rows.
    public Uni<LocalDate> plannedThrough(SqlConnection tx, UUID id) {
        return tx.preparedQuery(PLANNED_THROUGH)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLocalDate(0));
    }

    /// Its occurrences have rows up to this day.
    public Uni<Void> planned(SqlConnection tx, UUID id, LocalDate through) {
        return tx.preparedQuery(PLANNED).execute(Tuple.of(id, through)).replaceWithVoid();
    }

    private static Optional<Placed> first(RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new Placed(ScheduleRow.read(row), Node.read(row)))
                .findFirst();
    }

    private static Tuple row(Schedule schedule) {
        var terms = schedule.terms();
        var timing = terms.timing();
        var target = terms.target();
        var labels = terms.labels();
        return Tuple.tuple()
                .addUUID(schedule.id())
                .addLong(schedule.entityVersion())
                .addString(terms.name())
                .addString(timing.recurrence().slug())
                .addLocalDate(timing.date())
                .addArrayOfString(timing.days().stream().map(DayOfWeek::name).toArray(String[]::new))
                .addLocalDate(timing.startsOn())
                .addLocalDate(timing.endsOn())
                .addLocalTime(timing.startTime())
                .addInteger(timing.durationSeconds())
                .addString(timing.zone().getId())
                .addInteger(timing.startEarlySeconds())
                .addInteger(timing.stopLateSeconds())
                .addUUID(target.nodeId())
                .addUUID(target.interfaceId())
                .addArrayOfInteger(
                        target.channels() == null ? null : target.channels().toArray(Integer[]::new))
                .addUUID(target.profileId())
                .addString(labels.nameTemplate())
                .addString(labels.folder())
                .addArrayOfString(labels.tags().toArray(String[]::new))
                .addArrayOfUUID(labels.uploadPolicyIds().toArray(UUID[]::new))
                .addArrayOfLocalDate(schedule.skippedDates().toArray(LocalDate[]::new))
                .addBoolean(schedule.archived())
                .addOffsetDateTime(SqlTime.of(schedule.termsSince()))
                .addOffsetDateTime(SqlTime.of(schedule.changedAt()))
                .addString(schedule.changedBy());
    }
}
