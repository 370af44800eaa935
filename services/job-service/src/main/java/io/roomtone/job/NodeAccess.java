package io.roomtone.job;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Turns revoked nodes away, although their access tokens are good for some minutes more.
@ApplicationScoped
public class NodeAccess {
    private static final String STATUS = """
            select status from node where id = $1
            """;

    private final Pool pool;

    NodeAccess(Pool pool) {
        this.pool = pool;
    }

    /// Fails with `node-revoked` for a node that is revoked or unknown.
    public Uni<Void> require(UUID nodeId) {
        return pool.preparedQuery(STATUS)
                .execute(Tuple.of(nodeId))
                .invoke(NodeAccess::check)
                .replaceWithVoid();
    }

    private static void check(RowSet<Row> rows) {
        if (rows.size() == 1 && !rows.iterator().next().getString(0).equals("revoked")) return;
        throw revoked();
    }

    public static RuntimeException revoked() {
        return JobProblem.NODE_REVOKED.because("This node was revoked. Keep the audio and ask an administrator.");
    }
}
