package io.roomtone.job.claim;

import io.roomtone.job.Job;
import io.roomtone.job.JobRow;
import io.roomtone.job.JobState;
import io.roomtone.job.JobStore;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Statements of the claim. `$1` is the node, `$2` the time, `$3` and `$4` the held jobs with their tokens,
/// `$5` whether the agent takes a job that begins now.
@ApplicationScoped
class ClaimStore {
    private static final String ARRIVE = """
            update node set claim_call = claim_call + 1 where id = $1 and status <> 'revoked' returning claim_call
            """;

    private static final String NOT_HELD = """
            and not exists (select from unnest($3::uuid[], $4::bigint[]) as held (id, token)
                            where held.id = job.id and held.token = job.token)
            """;

    // what is ahead the agent only keeps in mind, however much it records now
    private static final String TAKEN_NOW = """
            and ($5 or job.start_at > $2)
            """;

    // what is stopped, delivered or over has nothing left to be captured
    private static final String LOST_ANSWER = """
            job.node_id = $1 and job.state in ('claimed', 'recording') and job.stop_requested_at is null
            and job.delivered_sha256 is null and job.capture_until > $2
            """ + NOT_HELD + TAKEN_NOW;

    private static final String LOOK = """
            select node.claim_call = $6 and node.status <> 'revoked' as newest,
              exists (select from job where %s) or exists (select from job where %s) as work
            from node where id = $1
            """.formatted(due("$7"), LOST_ANSWER);

    private static final String SIGNALLED = """
            select %s from job where job.id = any ($2) and job.node_id = $1
              and (job.stop_requested_at is not null or job.state = 'cancelled')
            """.formatted(JobRow.COLUMNS);

    private static final String LOCK_NODE = """
            select status, capacity from node where id = $1 and claim_call = $2 and status <> 'revoked' for update
            """;

    // the token grows with the recording, so that it also grows from one job of it to the next; the lease is counted
    // from the start where that is ahead, since nobody renews before it
    private static final String TAKE = """
            , fence as (
              update recording_fence set token = recording_fence.token + 1
              from next where recording_fence.recording_id = next.recording_id
              returning recording_fence.recording_id, recording_fence.token)
            update job set state = case job.state when 'queued' then 'claimed' else job.state end,
              entity_version = job.entity_version + 1, token = fence.token, take_id = $6, lease_phase = 'claimed',
              lease_renewed_at = $2, lease_expires_at = capture_begin(job, $2) + $7 * interval '1 ms',
              captured_millis = 0, levels = '[]',
              capture_from = case job.state when 'recording' then job.capture_from else capture_begin(job, $2) end,
              capture_until = case job.state when 'recording' then job.capture_until else capture_end(job, $2) end
            from next join fence on fence.recording_id = next.recording_id
            where job.id = next.id
            returning next.was, %s
            """.formatted(JobRow.COLUMNS);

    private static final String CLAIM = """
            with next as (
              select job.id, job.recording_id, job.state as was
              from job where %s and capture_load(job, $2) < $8
              order by job.start_at, job.id limit 1 for update skip locked)
            """.formatted(due("$9")) + TAKE;

    private static final String HAND_OUT_AGAIN = """
            with next as (
              select job.id, job.recording_id, job.state as was
              from job where %s order by job.start_at, job.id limit 1 for update skip locked)
            """.formatted(LOST_ANSWER) + TAKE;

    private final Pool pool;

    ClaimStore(Pool pool) {
        this.pool = pool;
    }

    /// @param newest false once the node has called again (or is revoked)
    record Look(boolean newest, boolean work) {}

    /// A node whose row is locked for this call.
    record Gate(boolean draining, int capacity) {}

    /// @param was the state before
    record Taken(JobState was, Job job) {}

    /// Numbers a call; empty when the node is revoked.
    Uni<OptionalLong> arrive(UUID nodeId) {
        return pool.preparedQuery(ARRIVE).execute(Tuple.of(nodeId)).map(ClaimStore::number);
    }

    /// @param latestStart jobs that begin later are not handed out yet
    Uni<Look> look(Call call, Instant now, Instant latestStart) {
        return pool.preparedQuery(LOOK)
                .execute(who(call, now).addLong(call.number()).addOffsetDateTime(SqlTime.of(latestStart)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Look(row.getBoolean("newest"), row.getBoolean("work")));
    }

    /// Held jobs that somebody stopped or cancelled.
    Uni<List<Job>> signalled(Call call) {
        var ids = call.unsignalledIds();
        if (ids.length == 0) return Uni.createFrom().item(List.of());
        return pool.preparedQuery(SIGNALLED)
                .execute(Tuple.tuple().addUUID(call.nodeId()).addArrayOfUUID(ids))
                .map(rows -> rows.stream().map(JobRow::read).toList());
    }

    /// Empty when a newer call has come.
    Uni<Optional<Gate>> lockNode(SqlConnection tx, Call call) {
        return tx.preparedQuery(LOCK_NODE)
                .execute(Tuple.of(call.nodeId(), call.number()))
                .map(ClaimStore::gate);
    }

    /// Leases the next job that begins by then and fits beside what the node captures meanwhile.
    Uni<Optional<Taken>> claim(
            SqlConnection tx, Call call, Instant now, Grasp grasp, int capacity, Instant latestStart) {
        return tx.preparedQuery(CLAIM)
                .execute(grasp(call, now, grasp).addInteger(capacity).addOffsetDateTime(SqlTime.of(latestStart)))
                .map(ClaimStore::taken);
    }

    /// Leases anew a job of this node whose work order was lost on the way.
    Uni<Optional<Taken>> handOutAgain(SqlConnection tx, Call call, Instant now, Grasp grasp) {
        return tx.preparedQuery(HAND_OUT_AGAIN).execute(grasp(call, now, grasp)).map(ClaimStore::taken);
    }

    /// What a new lease gets.
    ///
    /// @param length from now, or from the job's start where that is ahead
    record Grasp(UUID takeId, Duration length) {}

    private static String due(String latestStart) {
        return """
                job.node_id = $1 and job.state = 'queued' and job.start_at <= %s and job.claim_until > $2
                and (job.ends_at is null or job.ends_at > $2)
                """.formatted(latestStart) + NOT_HELD + TAKEN_NOW;
    }

    private static Tuple who(Call call, Instant now) {
        return Tuple.tuple()
                .addUUID(call.nodeId())
                .addOffsetDateTime(SqlTime.of(now))
                .addArrayOfUUID(call.heldIds())
                .addArrayOfLong(call.heldTokens())
                .addBoolean(call.free() > 0);
    }

    private static Tuple grasp(Call call, Instant now, Grasp grasp) {
        return who(call, now).addUUID(grasp.takeId()).addLong(grasp.length().toMillis());
    }

    private static OptionalLong number(RowSet<Row> rows) {
        return rows.size() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(rows.iterator().next().getLong(0));
    }

    private static Optional<Gate> gate(RowSet<Row> rows) {
        if (rows.size() == 0) return Optional.empty();
        var row = rows.iterator().next();
        return Optional.of(new Gate(row.getString("status").equals("draining"), row.getInteger("capacity")));
    }

    private static Optional<Taken> taken(RowSet<Row> rows) {
        return JobStore.first(rows).map(job -> new Taken(was(rows), job));
    }

    private static JobState was(RowSet<Row> rows) {
        var state = rows.iterator().next().getString("was");
        return JobState.of(Slugs.value(io.roomtone.contracts.state.JobState.class, state), null, null);
    }
}
