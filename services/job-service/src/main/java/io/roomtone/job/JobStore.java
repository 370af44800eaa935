package io.roomtone.job;

import io.roomtone.contracts.event.Plan;
import io.roomtone.kit.Wire;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Jobs in the database.
@ApplicationScoped
public class JobStore {
    private static final String LOCK = """
            select %s from job where id = $1 for update
            """.formatted(JobRow.COLUMNS);

    private static final String OPEN_FENCE = """
            insert into recording_fence (recording_id, token) values ($1, 0)
            """;

    private static final String INSERT = """
            insert into job (id, recording_id, entity_version, state, node_id, node_name, site, room, pinned, name, folder, tags,
              planned_seconds, maximum_seconds, start_at, created_at, created_by, claim_until, capture_from, capture_until, ends_at,
              schedule_id, schedule_name, occurrence_id, occurrence_revision, track_group_id, track, tracks)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
              $22, $23, $24, $25, $26, $27, $28)
            """;

    // the version before is the guard: a caller who did not lock the row changes nothing
    private static final String SAVE = """
            update job set entity_version = $2, state = $3, failure_reason = $4, detail = $5, lease_phase = $6, lease_renewed_at = $7,
              lease_expires_at = $8, stop_requested_at = $9, stop_requested_by = $10, recovered = $11, delivered_sha256 = $12,
              captured_millis = $13, levels = $14::text::jsonb, health_events = $15::text::jsonb, started_at = $16,
              finished_at = $17, capture_from = $18, capture_until = $19,
              older_sha256 = $20
            where id = $1 and token = $21 and entity_version = $22
            """;

    private static final String NEWEST_TOKEN = """
            select token from recording_fence where recording_id = $1
            """;

    /// The job of this node, its row locked; fails with `not-found` when the node has no such job.
    public Uni<Job> lockOwn(SqlConnection tx, UUID id, UUID nodeId) {
        return lock(tx, id)
                .map(found -> found.filter(job -> job.order().nodeId().equals(nodeId))
                        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("This node has no such job.")));
    }

    /// The newest fencing token of a recording, of whichever job.
    public Uni<Long> newestToken(SqlConnection tx, UUID recordingId) {
        return tx.preparedQuery(NEWEST_TOKEN)
                .execute(Tuple.of(recordingId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /// The job, its row locked until the transaction ends; empty if there is none.
    public Uni<Optional<Job>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(JobStore::first);
    }

    /// A new job of a new recording.
    public Uni<Void> insert(SqlConnection tx, Job job) {
        return tx.preparedQuery(OPEN_FENCE)
                .execute(Tuple.of(job.recordingId()))
                .chain(() -> tx.preparedQuery(INSERT).execute(values(job)))
                .replaceWithVoid();
    }

    /// Writes what changed since the row was locked.
    ///
    /// @throws IllegalStateException when the row is not the one that was locked (a fault of the program)
    public Uni<Void> save(SqlConnection tx, Job before, Job after) {
        return tx.preparedQuery(SAVE)
                .execute(changes(before, after))
                .invoke(rows -> requireOne(rows, before))
                .replaceWithVoid();
    }

    /// The first row's job; empty if there is none.
    public static Optional<Job> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(JobRow.read(rows.iterator().next()));
    }

    private static void requireOne(RowSet<Row> rows, Job before) {
        if (rows.rowCount() != 1)
            throw new IllegalStateException("job " + before.id() + " was not locked before its change");
    }

    private static Tuple values(Job job) {
        var order = job.order();
        var values = Tuple.tuple()
                .addUUID(job.id())
                .addUUID(job.recordingId())
                .addLong(job.entityVersion())
                .addString(job.state().wire().slug())
                .addUUID(order.nodeId())
                .addString(order.nodeName())
                .addString(order.site())
                .addString(order.room())
                .addString(Wire.write(order.pinned()))
                .addString(order.name())
                .addString(order.folder())
                .addArrayOfString(order.tags().toArray(String[]::new))
                .addInteger(order.plannedSeconds())
                .addInteger(order.maximumSeconds())
                .addOffsetDateTime(SqlTime.of(order.startAt()))
                .addOffsetDateTime(SqlTime.of(job.createdAt()))
                .addString(job.createdBy())
                .addOffsetDateTime(SqlTime.of(job.claimUntil()))
                .addOffsetDateTime(SqlTime.of(job.window().from()))
                .addOffsetDateTime(SqlTime.of(job.window().until()))
                .addOffsetDateTime(SqlTime.of(order.endsAt()));
        return order.plan() == null ? byHand(values) : planned(values, order.plan());
    }

    private static Tuple byHand(Tuple values) {
        return values.addUUID(null)
                .addString(null)
                .addUUID(null)
                .addInteger(null)
                .addUUID(null)
                .addInteger(null)
                .addInteger(null);
    }

    private static Tuple planned(Tuple values, Plan plan) {
        return values.addUUID(plan.scheduleId())
                .addString(plan.scheduleName())
                .addUUID(plan.occurrenceId())
                .addInteger(plan.revision())
                .addUUID(plan.trackGroupId())
                .addInteger(plan.track())
                .addInteger(plan.tracks());
    }

    private static Tuple changes(Job before, Job after) {
        var lease = after.lease();
        return Tuple.tuple()
                .addUUID(after.id())
                .addLong(after.entityVersion())
                .addString(after.state().wire().slug())
                .addString(
                        after.state().reason() == null
                                ? null
                                : after.state().reason().slug())
                .addString(after.state().detail())
                .addString(lease.phase() == null ? null : lease.phase().slug())
                .addOffsetDateTime(SqlTime.of(lease.renewedAt()))
                .addOffsetDateTime(SqlTime.of(lease.expiresAt()))
                .addOffsetDateTime(
                        SqlTime.of(after.stop() == null ? null : after.stop().at()))
                .addString(after.stop() == null ? null : after.stop().by())
                .addBoolean(after.recovered())
                .addString(after.deliveredSha256())
                .addLong(after.preview().capturedMillis())
                .addString(Wire.write(after.preview().levels()))
                .addString(Wire.write(after.preview().healthEvents()))
                .addOffsetDateTime(SqlTime.of(after.startedAt()))
                .addOffsetDateTime(SqlTime.of(after.finishedAt()))
                .addOffsetDateTime(SqlTime.of(after.window().from()))
                .addOffsetDateTime(SqlTime.of(after.window().until()))
                .addString(after.olderSha256())
                .addLong(before.lease().token())
                .addLong(before.entityVersion());
    }
}
