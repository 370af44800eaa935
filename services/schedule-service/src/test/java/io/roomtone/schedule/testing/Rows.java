package io.roomtone.schedule.testing;

import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/// What stands in the database.
public final class Rows {
    private Rows() {}

    public static List<Row> of(String sql, Object... values) {
        return pool().preparedQuery(sql).execute(Tuple.from(List.of(values))).await().indefinitely().stream()
                .toList();
    }

    /// Fails when the query finds nothing.
    public static void require(String sql, Object... values) {
        if (of(sql, values).isEmpty()) throw new AssertionError("no row: " + sql);
    }

    public static Pool pool() {
        return Arc.container().instance(Pool.class).get();
    }
}
