package io.roomtone.job.reap;

import io.roomtone.job.Job;
import io.roomtone.job.JobRow;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// What is to be reaped.
@ApplicationScoped
class ReapStore {
    private static final String OVERDUE = """
            select %s from job
            where state in ('claimed', 'recording', 'finalizing') and delivered_sha256 is null and lease_expires_at <= $1
            order by lease_expires_at limit $2 for update skip locked
            """.formatted(JobRow.COLUMNS);
    private static final String NOT_TAKEN = """
            select %s from job where state = 'queued' and claim_until <= $1
            order by claim_until limit $2 for update skip locked
            """.formatted(JobRow.COLUMNS);
    private static final String UNCONFIRMED = """
            select count(*) from job where state = 'finalizing' and delivered_sha256 is not null and lease_renewed_at <= $1
            """;

    private final Pool pool;

    ReapStore(Pool pool) {
        this.pool = pool;
    }

    /// Jobs whose lease has run out and whose bytes are not delivered, locked.
    Uni<List<Job>> overdue(SqlConnection tx, Instant now, int most) {
        return tx.preparedQuery(OVERDUE)
                .execute(Tuple.of(SqlTime.of(now), most))
                .map(rows -> rows.stream().map(JobRow::read).toList());
    }

    /// Queued jobs whose window has closed, locked.
    Uni<List<Job>> notTaken(SqlConnection tx, Instant now, int most) {
        return tx.preparedQuery(NOT_TAKEN)
                .execute(Tuple.of(SqlTime.of(now), most))
                .map(rows -> rows.stream().map(JobRow::read).toList());
    }

    /// How many jobs were delivered by then and are not complete.
    Uni<Long> unconfirmed(Instant deliveredBy) {
        return pool.preparedQuery(UNCONFIRMED)
                .execute(Tuple.of(SqlTime.of(deliveredBy)))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
