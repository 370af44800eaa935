package io.roomtone.job.start;

import io.roomtone.job.CaptureWindow;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// How much a node has to do.
@ApplicationScoped
class StartStore {
    private static final String OVERLAP = """
            select capture_overlap($1, $2, $2, $3, true, null) as overlap, capture_overlap($1, $2, $2, $3, false, null) as capturing
            """;

    /// @param overlap largest number of jobs that need the node at one moment of the window
    /// @param capturing the same without those that no agent holds yet
    record Load(int overlap, int capturing) {}

    /// @param window from now on
    Uni<Load> load(SqlConnection tx, UUID nodeId, CaptureWindow window) {
        return tx.preparedQuery(OVERLAP)
                .execute(Tuple.of(nodeId, SqlTime.of(window.from()), SqlTime.of(window.until())))
                .map(rows -> rows.iterator().next())
                .map(row -> new Load(row.getInteger("overlap"), row.getInteger("capturing")));
    }
}
