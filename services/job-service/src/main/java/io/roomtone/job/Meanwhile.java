package io.roomtone.job;

import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is planned on a node while a recording that was started by hand may run.
@ApplicationScoped
public class Meanwhile {
    private static final String PLANNED = """
            select schedule_name, node_name, min(capture_from) as capture_from, max(capture_until) as capture_until
            from job
            where node_id = $1 and state in ('queued', 'claimed', 'recording') and schedule_id is not null
              and capture_from < $3 and capture_until > $2
            group by track_group_id, schedule_name, node_name order by 3, 1 limit 5
            """;

    /// A window with all its tracks.
    public record Planned(String schedule, String node, CaptureWindow window) {
        /// For the person whose recording it meets.
        String sentence() {
            return "%s is planned on %s from %s to %s. It begins in any case, beside this recording."
                    .formatted(schedule, node, WhyNot.time(window.from()), WhyNot.time(window.until()));
        }
    }

    /// Those that meet the window, the first ones first; each is known two hours ahead at the latest.
    public Uni<List<Planned>> planned(SqlClient client, UUID nodeId, CaptureWindow window) {
        return client.preparedQuery(PLANNED)
                .execute(Tuple.of(nodeId, SqlTime.of(window.from()), SqlTime.of(window.until())))
                .map(rows -> rows.stream().map(Meanwhile::planned).toList());
    }

    /// Sentences for whoever started the job by hand, or looks after it; none once it does not capture any more.
    public Uni<List<String>> notices(SqlClient client, Job job, Instant now) {
        if (job.order().plan() != null || over(job.state()))
            return Uni.createFrom().item(List.of());
        return planned(
                        client,
                        job.order().nodeId(),
                        new CaptureWindow(now, job.window().until()))
                .map(planned -> planned.stream().map(Planned::sentence).toList());
    }

    private static boolean over(JobState state) {
        return state.terminal() || state instanceof JobState.Finalizing;
    }

    private static Planned planned(Row row) {
        return new Planned(
                row.getString("schedule_name"),
                row.getString("node_name"),
                new CaptureWindow(SqlTime.read(row, "capture_from"), SqlTime.read(row, "capture_until")));
    }
}
