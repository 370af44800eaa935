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
    // in the order of the tracks, so that of two stops of one window one waits for the other and not both
    private static final String LOCK = """
            select %s from job where job.id in (
              select $1::uuid
              union all
              select later.id from job named
                join job later on later.track_group_id = named.track_group_id and later.track > named.track
              where named.id = $1 and $2 and later.state in ('queued', 'claimed', 'recording', 'failed'))
            order by job.track for update
            """.formatted(JobRow.COLUMNS);

    /// The job first; with the later tracks of its window, if wanted, where there is something to stop. Locked.
    Uni<List<Job>> lock(SqlConnection tx, UUID job, boolean laterTracks) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(job, laterTracks))
                .map(rows -> rows.stream().map(JobRow::read).toList());
    }
}
