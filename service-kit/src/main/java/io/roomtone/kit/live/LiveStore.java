package io.roomtone.kit.live;

import io.roomtone.contracts.event.EventType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Committed events in the order of their commits.
@ApplicationScoped
class LiveStore {
    static final int MOST = 500;

    private static final Duration LIMIT = Duration.ofSeconds(5);

    // Not pg_snapshot_xmin: that is of the whole cluster, and somebody's forgotten session elsewhere would stop the
    // feed. The snapshot is older than the look at the sessions, so whoever is below its xmax and still writes is seen;
    // sessions tell 32 bits of their transaction, so it is counted back from there, and what is ahead of it left out.
    private static final String HORIZON = """
            select (xmax - coalesce(max(behind), 0))::text as transaction, 0::bigint as row,
              coalesce(min(begun), now()) as at, now() as now
            from (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax) as snapshot
            left join lateral (
              select (xmax - backend_xid::text::bigint) & 4294967295 as behind, xact_start as begun
              from pg_stat_activity
              where datname = current_database() and backend_xid is not null
            ) as writer on behind < 2147483648
            group by xmax
            """;
    private static final String KNOWN = """
            select $1::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as known
            """;
    private static final String AFTER = """
            select tx::text as transaction, id as row, now() as at, type, subject, key, data
            from outbox
            where (tx, id) > ($1::text::xid8, $2::bigint) and tx < $3::text::xid8
            order by tx, id limit %d
            """.formatted(MOST);

    private final Pool pool;

    LiveStore(Pool pool) {
        this.pool = pool;
    }

    Horizon horizon() {
        var row = run(HORIZON, Tuple.tuple()).getFirst();
        return new Horizon(cursor(row), row.getOffsetDateTime("now").toInstant());
    }

    /// False for a cursor of another database, one that was restored for instance.
    boolean knows(Cursor cursor) {
        return run(KNOWN, Tuple.of(cursor.transaction())).getFirst().getBoolean("known");
    }

    /// Everything after one place and before another, [#MOST] at a time.
    List<Change> between(Cursor from, Cursor to) {
        var changes = new ArrayList<Change>();
        var rows = rows(from, to);
        while (!rows.isEmpty()) {
            for (var row : rows) add(changes, row);
            rows = rows.size() < MOST ? List.of() : rows(cursor(rows.getLast()), to);
        }
        return changes;
    }

    private List<Row> rows(Cursor from, Cursor to) {
        return run(AFTER, Tuple.of(from.transaction(), from.row(), to.transaction()));
    }

    private List<Row> run(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(LIMIT).stream()
                .toList();
    }

    // a newer instance beside this one may write types that are not known here
    private static void add(List<Change> changes, Row row) {
        EventType.of(row.getString("type"))
                .map(type -> Change.of(
                        cursor(row), type, row.getString("subject"), row.getString("key"), row.getString("data")))
                .ifPresent(changes::add);
    }

    private static Cursor cursor(Row row) {
        return new Cursor(
                row.getString("transaction"),
                row.getLong("row"),
                row.getOffsetDateTime("at").toInstant());
    }
}
