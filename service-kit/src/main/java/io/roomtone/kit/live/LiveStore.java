package io.roomtone.kit.live;

import io.roomtone.contracts.event.EventType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Committed events in the order of their commits.
@ApplicationScoped
class LiveStore {
    static final int MOST = 500;

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final String HERE = """
            select pg_snapshot_xmin(pg_current_snapshot())::text as transaction, 0::bigint as row, now() as at
            """;
    private static final String KNOWN = """
            select $1::text::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as known
            """;
    private static final String AFTER = """
            select tx::text as transaction, id as row, now() as at, type, subject, key, data
            from outbox
            where (tx, id) > ($1::text::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by tx, id limit %d
            """.formatted(MOST);

    private final Pool pool;

    LiveStore(Pool pool) {
        this.pool = pool;
    }

    /// Before everything that is not committed yet.
    Cursor here() {
        return cursor(
                pool.query(HERE).execute().await().atMost(LIMIT).iterator().next());
    }

    /// False for a cursor of another database, one that was restored for instance.
    boolean knows(Cursor cursor) {
        return run(KNOWN, Tuple.of(cursor.transaction())).iterator().next().getBoolean("known");
    }

    /// At most [#MOST], in order.
    List<Change> after(Cursor cursor) {
        return run(AFTER, Tuple.of(cursor.transaction(), cursor.row())).stream()
                .map(LiveStore::change)
                .filter(Objects::nonNull)
                .toList();
    }

    private RowSet<Row> run(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(LIMIT);
    }

    private static Change change(Row row) {
        return EventType.of(row.getString("type"))
                .map(type -> Change.of(
                        cursor(row), type, row.getString("subject"), row.getString("key"), row.getString("data")))
                .orElse(null);
    }

    private static Cursor cursor(Row row) {
        return new Cursor(
                row.getString("transaction"),
                row.getLong("row"),
                row.getOffsetDateTime("at").toInstant());
    }
}
