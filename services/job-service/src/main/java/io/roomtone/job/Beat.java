package io.roomtone.job;

import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Shows in the database that an instance of this service is alive. Time in which none was is given back: to
/// leases, to claim windows and to the nodes' heartbeats, before anybody is judged by them.
@ApplicationScoped
public class Beat {
    private static final Logger LOG = Logger.getLogger(Beat.class);

    // the row's lock makes one instance of several find a gap
    private static final String FIRST = """
            insert into beat (at) values ($1) on conflict do nothing
            """;
    private static final String LAST = """
            select at from beat for update
            """;
    private static final String NOW = """
            update beat set at = $1 where at < $1
            """;
    // only to those who lost it: what was renewed since we are back has its time, a job loses none before its start,
    // and after its end there is nothing left to claim
    private static final String EXTEND_JOBS = """
            update job set
              lease_expires_at = case when lease_renewed_at <= $2
                then lease_expires_at + least($1 * interval '1 ms', greatest($3 - start_at, interval '0')) else lease_expires_at end,
              claim_until = case when created_at <= $2
                then least(claim_until + $1 * interval '1 ms', coalesce(ends_at, 'infinity')) else claim_until end
            where state in ('queued', 'claimed', 'recording', 'finalizing')
            """;
    private static final String EXTEND_NODES = """
            update node set heartbeat_due_at = heartbeat_due_at + $1 * interval '1 ms'
            where status = 'online' and last_heartbeat_at <= $2
            """;

    private final Pool pool;
    private final BeatConfig config;

    Beat(Pool pool, BeatConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /// Beats, and gives back what was lost since the last beat.
    public Uni<Void> beat(Instant now) {
        return pool.withTransaction(tx -> beat(tx, now));
    }

    private Uni<Void> beat(SqlConnection tx, Instant now) {
        return tx.preparedQuery(FIRST)
                .execute(Tuple.of(SqlTime.of(now)))
                .chain(() -> tx.preparedQuery(LAST).execute())
                .map(rows -> SqlTime.read(rows.iterator().next(), "at"))
                .chain(last -> giveBack(tx, last, now))
                .chain(() -> tx.preparedQuery(NOW).execute(Tuple.of(SqlTime.of(now))))
                .replaceWithVoid();
    }

    // two intervals without a beat: nobody was there, from one interval after the last beat at the latest
    private Uni<Void> giveBack(SqlConnection tx, Instant last, Instant now) {
        var silence = Duration.between(last, now);
        if (silence.compareTo(config.interval().multipliedBy(2)) <= 0)
            return Uni.createFrom().voidItem();
        LOG.warnf("no instance was alive, leases are extended: awayMillis=%d", silence.toMillis());
        var lost = Tuple.of(silence.toMillis(), SqlTime.of(last.plus(config.interval())));
        var lostBy = Tuple.of(lost.getLong(0), lost.getOffsetDateTime(1), SqlTime.of(now));
        // nodes before jobs, as everybody locks them
        return tx.preparedQuery(EXTEND_NODES)
                .execute(lost)
                .chain(() -> tx.preparedQuery(EXTEND_JOBS).execute(lostBy))
                .replaceWithVoid();
    }
}
