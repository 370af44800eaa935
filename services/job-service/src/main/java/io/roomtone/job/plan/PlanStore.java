package io.roomtone.job.plan;

import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.Job;
import io.roomtone.job.JobRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Occurrences in the database.
@ApplicationScoped
class PlanStore {
    // who comes at the same time waits for the row, and finds the revision that the first one left
    private static final String ADVANCE =
            """
            insert into occurrence (id, revision, node_version, profile_version) values ($1, $2, %s, %s)
            on conflict (id) do update set revision = excluded.revision, node_version = excluded.node_version,
              profile_version = excluded.profile_version, waiting = null, waiting_until = null, missing = null
            where occurrence.revision < excluded.revision
            """.formatted(WaitingStore.nodeVersion("$3"), WaitingStore.profileVersion("$4"));
    private static final String SILENT_EARLIER = """
            select %s from job where occurrence_id = $1 and occurrence_revision < $2 and state in ('queued', 'claimed')
            order by occurrence_revision, track for update
            """.formatted(JobRow.COLUMNS);

    /// Whether the revision is newer than all that was heard of the occurrence; its row is locked then, and no earlier
    /// revision waits any more.
    Uni<Boolean> advance(SqlConnection tx, OccurrenceData occurrence) {
        var row = key(occurrence).addUUID(occurrence.nodeId()).addUUID(occurrence.profileId());
        return tx.preparedQuery(ADVANCE).execute(row).map(rows -> rows.rowCount() == 1);
    }

    /// Jobs of earlier revisions that have no audio yet, locked.
    Uni<List<Job>> silentEarlier(SqlConnection tx, OccurrenceData occurrence) {
        return tx.preparedQuery(SILENT_EARLIER)
                .execute(key(occurrence))
                .map(rows -> rows.stream().map(JobRow::read).toList());
    }

    private static Tuple key(OccurrenceData occurrence) {
        return Tuple.tuple().addUUID(occurrence.occurrenceId()).addInteger(occurrence.revision());
    }
}
