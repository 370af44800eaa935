package io.roomtone.schedule.preview;

import io.roomtone.kit.sql.SqlTime;
import io.roomtone.schedule.Window;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads what else a node is to record.
@ApplicationScoped
class NeighbourStore {
    private static final String NEAR = """
            select schedule.name, schedule.interface_id, starts_at, ends_at
            from occurrence join schedule on schedule.id = schedule_id
            where occurrence.node_id = $1 and occurrence.state <> 'cancelled' and ends_at > $2 and starts_at < $3
              and schedule_id is distinct from $4
            order by starts_at limit 2000
            """;

    private final Pool pool;

    NeighbourStore(Pool pool) {
        this.pool = pool;
    }

    /// @param windows in their order
    /// @param except this schedule is no neighbour; null = all are
    Uni<List<Neighbour>> near(UUID node, List<Window> windows, UUID except) {
        if (windows.isEmpty()) return Uni.createFrom().item(List.of());
        var parameters = Tuple.tuple()
                .addUUID(node)
                .addOffsetDateTime(SqlTime.of(windows.getFirst().startsAt()))
                .addOffsetDateTime(SqlTime.of(windows.getLast().endsAt()))
                .addUUID(except);
        return pool.preparedQuery(NEAR)
                .execute(parameters)
                .map(rows -> rows.stream().map(NeighbourStore::neighbour).toList());
    }

    private static Neighbour neighbour(Row row) {
        return new Neighbour(
                row.getString("name"),
                row.getUUID("interface_id"),
                SqlTime.read(row, "starts_at"),
                SqlTime.read(row, "ends_at"));
    }
}
