package io.roomtone.job.stop;

import io.roomtone.job.Job;
import io.roomtone.job.JobRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What is to be stopped.
@ApplicationScoped
class StopStore {
    // in the order of the tracks, so that two stops of one window do not wait for each other
    private static final String LOCK = """
            select %s from job where job.id = $1 or $2 and exists (
              select from job named where named.id = $1 and named.track_group_id = job.track_group_id and job.track > named.track)
              and job.state in ('queued', 'claimed', 'recording', 'failed')
            order by job.track for update
            """.formatted(JobRow.COLUMNS);

    /// The job first; with the later tracks of its window, if wanted, where there is something to stop. Locked.
    Uni<List<Job>> lock(SqlConnection tx, UUID job, boolean laterTracks) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(job, laterTracks))
                .map(rows -> rows.stream().map(JobRow::read).toList());
    }
}
