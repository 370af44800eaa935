package io.roomtone.job.start;

import io.roomtone.job.CaptureWindow;
import io.roomtone.job.Job;
import io.roomtone.job.Meanwhile;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// How much a node has to do.
@ApplicationScoped
class StartStore {
    private static final String OVERLAP = """
            select capture_overlap($1, $2, $2, $3, true, null, false) as overlap,
              capture_overlap($1, $2, $2, $3, false, null, false) as capturing
            """;

    private final Meanwhile meanwhile;

    StartStore(Meanwhile meanwhile) {
        this.meanwhile = meanwhile;
    }

    /// @param overlap largest number of jobs that need the node at one moment of the time for which the new one
    /// needs it for certain
    /// @param capturing the same without those that no agent holds yet
    /// @param planned what schedules have planned there in that time
    record Load(int overlap, int capturing, List<Meanwhile.Planned> planned) {}

    Uni<Load> load(SqlConnection tx, Job job) {
        var node = job.order().nodeId();
        var certain = CaptureWindow.of(job.window().from(), job.order().certainLength());
        return meanwhile
                .planned(tx, node, certain)
                .chain(planned -> tx.preparedQuery(OVERLAP)
                        .execute(Tuple.of(node, SqlTime.of(certain.from()), SqlTime.of(certain.until())))
                        .map(rows -> rows.iterator().next())
                        .map(row -> new Load(row.getInteger("overlap"), row.getInteger("capturing"), planned)));
    }

    /// What the person who starts it should know of the whole time that it may run.
    Uni<List<String>> notices(SqlConnection tx, Job job) {
        return meanwhile.notices(tx, job, job.createdAt());
    }
}
