package io.roomtone.job.lease;

import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.kit.Wire;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Leases in the database.
@ApplicationScoped
class LeaseStore {
    // everything that could make it more than "still at it" is in the WHERE; such renewals are decided under the row's
    // lock
    private static final String RENEW_IN_PLACE = """
            update job set lease_renewed_at = $4, lease_expires_at = greatest(lease_expires_at, $5),
              levels = case when $6 >= captured_millis then $7::text::jsonb else levels end,
              captured_millis = greatest(captured_millis, $6), recovered = recovered or $8
            where id = $1 and node_id = $2 and token = $3 and state = $9 and lease_phase = $9 and delivered_sha256 is null
              and not exists (select from recording_fence as fence
                              where fence.recording_id = job.recording_id and fence.token > $3)
            returning stop_requested_at is not null and state <> 'finalizing'
            """;

    private final Pool pool;

    LeaseStore(Pool pool) {
        this.pool = pool;
    }

    /// Renews a lease whose job is already in the phase that the agent reports; empty when there is more to it.
    Uni<Optional<LeaseAnswer>> renewInPlace(UUID job, UUID node, LeaseRenewal report, Instant now, Instant until) {
        if (report.phase() == LeasePhase.DELIVERED || !report.healthEvents().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var values = Tuple.tuple()
                .addUUID(job)
                .addUUID(node)
                .addLong(report.token())
                .addOffsetDateTime(SqlTime.of(now))
                .addOffsetDateTime(SqlTime.of(until))
                .addLong(report.capturedMillis())
                .addString(Wire.write(report.levels()))
                .addBoolean(report.recovered())
                .addString(report.phase().slug());
        return pool.preparedQuery(RENEW_IN_PLACE).execute(values).map(LeaseStore::answer);
    }

    private static Optional<LeaseAnswer> answer(RowSet<Row> rows) {
        if (rows.size() == 0) return Optional.empty();
        return Optional.of(rows.iterator().next().getBoolean(0) ? LeaseAnswer.STOP : LeaseAnswer.CONTINUE);
    }
}
