package io.roomtone.job.browse;

import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.Job;
import io.roomtone.job.JobRow;
import io.roomtone.job.JobView.HistoryEntry;
import io.roomtone.job.Meanwhile;
import io.roomtone.job.WhyNot;
import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads jobs within a scope (`$1` to `$3`).
@ApplicationScoped
class BrowseStore {
    private static final String IN_SCOPE = InScope.of("job.site", "job.node_id");
    private static final String MATCHES = IN_SCOPE + """
             and ($4::text[] is null or job.state = any ($4)) and ($5::uuid is null or job.node_id = $5)
            and ($6::text is null or job.name ilike $6 or job.folder ilike $6 or job.room ilike $6 or job.node_name ilike $6)
            and ($7::uuid is null or job.schedule_id = $7)
            """;
    private static final String ONE = select("$5") + "where " + IN_SCOPE + " and job.id = $4";
    private static final String COUNT = "select count(*) from job where " + MATCHES;
    private static final String HISTORY = """
            select from_state, to_state, at, by, detail from job_history where job_id = $1 order by id
            """;

    private static final String COUNTS = """
            select count(*) filter (where state in ('recording', 'finalizing') or state = 'claimed' and start_at <= $4) as active,
              count(*) filter (where state = 'queued' or state = 'claimed' and start_at > $4) as queued,
              count(*) filter (where state = 'completed' and finished_at > $5) as completed,
              count(*) filter (where state = 'failed' and finished_at > $5) as failed
            from job where %s and (state in ('queued', 'claimed', 'recording', 'finalizing') or finished_at > $5)
            """.formatted(IN_SCOPE);

    private final Pool pool;
    private final Meanwhile meanwhile;

    BrowseStore(Pool pool, Meanwhile meanwhile) {
        this.pool = pool;
        this.meanwhile = meanwhile;
    }

    /// A job and what its node is doing.
    record Found(Job job, WhyNot whyNot) {}

    Uni<Optional<Found>> find(Scope scope, UUID id, Instant now) {
        return pool.preparedQuery(ONE)
                .execute(InScope.parameters(scope).addUUID(id).addOffsetDateTime(SqlTime.of(now)))
                .map(rows -> rows.stream().map(BrowseStore::found).findFirst());
    }

    Uni<List<Found>> list(Scope scope, JobFilter filter, PageRequest page, Instant now) {
        var sql = select("$10") + "where " + MATCHES + filter.order() + " limit $8 offset $9";
        return pool.preparedQuery(sql)
                .execute(matching(scope, filter)
                        .addInteger(page.size())
                        .addInteger(page.offset())
                        .addOffsetDateTime(SqlTime.of(now)))
                .map(rows -> rows.stream().map(BrowseStore::found).toList());
    }

    Uni<Long> count(Scope scope, JobFilter filter) {
        return pool.preparedQuery(COUNT)
                .execute(matching(scope, filter))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /// @param since jobs that ended before are not counted
    Uni<JobCounts> counts(Scope scope, Instant now, Instant since) {
        return pool.preparedQuery(COUNTS)
                .execute(InScope.parameters(scope)
                        .addOffsetDateTime(SqlTime.of(now))
                        .addOffsetDateTime(SqlTime.of(since)))
                .map(rows -> counts(rows.iterator().next()));
    }

    Uni<List<String>> notices(Job job, Instant now) {
        return meanwhile.notices(pool, job, now);
    }

    Uni<List<HistoryEntry>> history(UUID job) {
        return pool.preparedQuery(HISTORY)
                .execute(Tuple.of(job))
                .map(rows -> rows.stream().map(BrowseStore::entry).toList());
    }

    // only what waits has to know how full its node is then
    private static String select(String now) {
        return """
                select %s, node.status as node_status, node.capacity as node_capacity,
                  case when job.state = 'queued' then capture_load(job, %s) else 0 end as capturing
                from job join node on node.id = job.node_id
                """.formatted(JobRow.COLUMNS, now);
    }

    private static Tuple matching(Scope scope, JobFilter filter) {
        return InScope.parameters(scope)
                .addArrayOfString(filter.states())
                .addUUID(filter.nodeId)
                .addString(filter.pattern())
                .addUUID(filter.scheduleId);
    }

    private static Found found(Row row) {
        var status = Slugs.value(NodeStatus.class, row.getString("node_status"));
        return new Found(
                JobRow.read(row), new WhyNot(status, row.getInteger("capturing"), row.getInteger("node_capacity")));
    }

    private static JobCounts counts(Row row) {
        return new JobCounts(
                row.getLong("active"), row.getLong("queued"), row.getLong("completed"), row.getLong("failed"));
    }

    private static HistoryEntry entry(Row row) {
        return new HistoryEntry(
                Slugs.value(JobState.class, row.getString("from_state")),
                Slugs.value(JobState.class, row.getString("to_state")),
                SqlTime.read(row, "at"),
                row.getString("by"),
                row.getString("detail"));
    }
}
