package io.roomtone.kit.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The right to publish: an advisory lock of one database session. Rows are read and marked over the same session, so
/// that whoever loses the session loses both at once.
final class RelayLock implements AutoCloseable {
    private static final int BATCH = 500;
    private static final String ACQUIRE = "select pg_try_advisory_lock(hashtext('roomtone outbox relay'))";
    private static final String RELEASE = "select pg_advisory_unlock_all()";
    private static final String UNSENT = """
            select id, event_id, topic, key, type, subject, time, data, traceparent
            from outbox where sent_at is null order by id limit 500
            """;
    private static final String SENT = "update outbox set sent_at = now() where id = any($1)";
    private static final String FORGET = "delete from outbox where sent_at < now() - make_interval(secs => $1)";

    private final SqlConnection session;
    private final Duration timeout;

    private RelayLock(SqlConnection session, Duration timeout) {
        this.session = session;
        this.timeout = timeout;
    }

    static RelayLock open(Pool pool, Duration timeout) {
        return new RelayLock(pool.getConnection().await().atMost(timeout), timeout);
    }

    boolean tryAcquire() {
        return session.query(ACQUIRE)
                .execute()
                .await()
                .atMost(timeout)
                .iterator()
                .next()
                .getBoolean(0);
    }

    Batch unsent() {
        var rows = new ArrayList<OutboxRow>();
        for (var row : session.preparedQuery(UNSENT).execute().await().atMost(timeout)) rows.add(row(row));
        return new Batch(rows);
    }

    void markSent(List<OutboxRow> rows) {
        if (rows.isEmpty()) return;
        var ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
        session.preparedQuery(SENT).execute(Tuple.of(ids)).await().atMost(timeout);
    }

    /// Rows that were published this long ago have told everybody.
    void forget(Duration kept) {
        session.preparedQuery(FORGET)
                .execute(Tuple.of((double) kept.toSeconds()))
                .await()
                .atMost(timeout);
    }

    @Override
    public void close() {
        // a session that goes back to the pool must not take the lock along
        session.query(RELEASE)
                .execute()
                .eventually(session::close)
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(timeout);
    }

    /// Unsent rows in the order of their ids.
    record Batch(List<OutboxRow> rows) {
        boolean full() {
            return rows.size() == BATCH;
        }

        long oldestAgeMillis(Instant now) {
            return rows.isEmpty()
                    ? 0
                    : Duration.between(rows.getFirst().time().toInstant(), now).toMillis();
        }
    }

    private static OutboxRow row(Row row) {
        return new OutboxRow(
                row.getLong(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getOffsetDateTime(6),
                row.getString(7),
                row.getString(8));
    }
}
