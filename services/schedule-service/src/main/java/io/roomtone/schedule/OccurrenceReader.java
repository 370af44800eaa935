package io.roomtone.schedule;

import static java.util.stream.Collectors.groupingBy;

import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import io.roomtone.kit.sql.Slugs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Turns rows of occurrences into what the API shows, with what became of them.
@ApplicationScoped
public class OccurrenceReader {
    /// To be completed by a condition on `occurrence`, `schedule` or `node`.
    public static final String SELECT = """
            select %s, schedule.name as schedule_name, schedule.zone as zone, node.name as node_name,
              occurrence_jobless.reason as jobless_reason, occurrence_jobless.detail as jobless_detail
            from occurrence join schedule on schedule.id = schedule_id join node on node.id = occurrence.node_id
              left join occurrence_jobless
                on occurrence_jobless.occurrence_id = occurrence.id and occurrence_jobless.revision = occurrence.revision
            """.formatted(OccurrenceRow.COLUMNS);

    private static final String JOBS = """
            select * from occurrence_job where occurrence_id = any ($1) order by revision, track, job_id
            """;

    /// The result of a query that begins with [#SELECT].
    public Uni<List<OccurrenceView>> views(SqlClient client, RowSet<Row> rows) {
        var ids = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        return client.preparedQuery(JOBS)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(OccurrenceReader::byOccurrence)
                .map(jobs -> rows.stream().map(row -> view(row, jobs)).toList());
    }

    private static Map<UUID, List<JobOfOccurrence>> byOccurrence(RowSet<Row> rows) {
        return rows.stream()
                .collect(groupingBy(
                        row -> row.getUUID("occurrence_id"),
                        java.util.stream.Collectors.mapping(
                                OccurrenceReader::job, java.util.stream.Collectors.toList())));
    }

    private static OccurrenceView view(Row row, Map<UUID, List<JobOfOccurrence>> jobs) {
        var occurrence = OccurrenceRow.read(row);
        return OccurrenceView.of(
                occurrence,
                row.getString("schedule_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("node_name"),
                jobs.getOrDefault(occurrence.id(), List.of()),
                jobless(row));
    }

    private static Jobless jobless(Row row) {
        var detail = row.getString("jobless_detail");
        if (detail == null) return null;
        return new Jobless(Slugs.value(FailureReason.class, row.getString("jobless_reason")), detail);
    }

    private static JobOfOccurrence job(Row row) {
        return new JobOfOccurrence(
                row.getUUID("job_id"),
                row.getUUID("recording_id"),
                row.getInteger("revision"),
                row.getInteger("track"),
                row.getInteger("tracks"),
                Slugs.value(JobState.class, row.getString("state")),
                Slugs.value(FailureReason.class, row.getString("reason")),
                row.getString("detail"));
    }
}
