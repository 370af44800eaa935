package io.roomtone.library;

import io.roomtone.contracts.event.JobData;
import io.roomtone.contracts.event.Plan;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.UploadSummary;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The ledger's statements.
final class LedgerSql {
    private static final String OPEN = """
            insert into recording (id, version, state, cache_state, health, job_id, name, folder, tags, node_id, node_name, site,
                room, interface_name, profile_name, planned_seconds, upload_policy_ids, created_at, created_by, recovered, take_count,
                schedule_id, schedule_name, occurrence_id, occurrence_revision, track_group_id, track, tracks)
            values ($1, 0, 'pending', 'none', 'unknown', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, false, 0,
                $16, $17, $18, $19, $20, $21, $22)
            on conflict (id) do nothing
            """;
    private static final String LOCK = "select * from recording where id = $1 for update";
    private static final String HEAR = """
            insert into job (id, recording_id, version, state, reason, detail, stop_requested, recovered, started_at, created_at, heard_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update
               set version = excluded.version, state = excluded.state, reason = excluded.reason, detail = excluded.detail,
                   stop_requested = excluded.stop_requested, recovered = excluded.recovered, started_at = excluded.started_at,
                   heard_at = excluded.heard_at
             where job.version < excluded.version
            """;
    // "arriving": a manifest without bytes, of a job that was not given up after it came;
    // u: copies of the present file only, what became of an earlier take's says nothing about it
    private static final String FACTS = """
            select j.id as job_id, j.state, j.reason, j.detail, j.stop_requested, j.recovered as job_recovered,
                   j.started_at as job_started_at,
                   p.id as take_id, p.job_id as take_job_id, p.rendition_id, p.started_at, p.recovered,
                   p.frames::double precision / p.sample_rate_hz as duration_seconds,
                   exists (select from take_gap g where g.take_id = p.id)
                     or exists (select from health_event e where e.take_id = p.id and e.severity = 'warning') as warned,
                   exists (select from health_event e where e.take_id = p.id and e.severity = 'critical') as critical,
                   exists (select from take t
                            where t.recording_id = j.recording_id
                              and not exists (select from rendition x where x.take_id = t.id)
                              and (t.manifest_at > j.heard_at or j.state not in ('failed', 'cancelled'))) as arriving,
                   (select count(*) from take t join rendition x on x.take_id = t.id and x.name = 'main'
                     where t.recording_id = j.recording_id) as takes,
                   u.waiting, u.verified, u.exhausted
              from (select * from job where recording_id = $1 order by created_at desc, id desc limit 1) j
              left join lateral (
                   select t.*, x.id as rendition_id
                     from take t join rendition x on x.take_id = t.id and x.name = 'main'
                    where t.recording_id = j.recording_id
                    order by t.token desc, x.stored_at, x.id limit 1) p on true
             cross join lateral (
                   select count(*) filter (where state in ('queued', 'transferring', 'failed')) as waiting,
                          count(*) filter (where state = 'verified') as verified,
                          count(*) filter (where state = 'exhausted') as exhausted
                     from upload_item where recording_id = j.recording_id and take_id = p.id) u
            """;
    private static final String SETTLE = """
            update recording
               set version = version + 1, state = $2, cache_state = $3, health = $4, job_id = $5, started_at = $6,
                   duration_seconds = $7, recovered = $8, failure_reason = $9, detail = $10, cache_file_id = $11, take_count = $12,
                   upload_state = $13
             where id = $1
            """;
    private static final String DATA = """
            select r.*, x.take_id, t.token, x.name as rendition, x.codec, x.sample_rate_hz, x.channels, x.size_bytes, x.sha256
              from recording r
              left join rendition x on x.id = r.cache_file_id
              left join take t on t.id = x.take_id
             where r.id = $1
            """;

    private LedgerSql() {}

    /// A recording as it stood when its row was locked.
    record Locked(long version, Standing standing) {}

    static Uni<Void> open(SqlConnection tx, JobData job) {
        var target = job.target();
        var profile = job.profile();
        var plan = job.plan();
        return tx.preparedQuery(OPEN)
                .execute(Tuple.tuple()
                        .addUUID(job.recordingId())
                        .addUUID(job.jobId())
                        .addString(job.name())
                        .addString(job.folder())
                        .addArrayOfString(orEmpty(job.tags()).toArray(String[]::new))
                        .addUUID(job.nodeId())
                        .addString(job.nodeName())
                        .addString(job.site())
                        .addString(job.room())
                        .addString(target == null ? null : target.interfaceName())
                        .addString(profile == null ? null : profile.name())
                        .addInteger(job.plannedSeconds())
                        .addArrayOfUUID(orEmpty(job.uploadPolicyIds()).toArray(UUID[]::new))
                        .addOffsetDateTime(SqlTime.of(job.createdAt()))
                        .addString(job.createdBy())
                        .addUUID(orNull(plan, Plan::scheduleId))
                        .addString(orNull(plan, Plan::scheduleName))
                        .addUUID(orNull(plan, Plan::occurrenceId))
                        .addInteger(orNull(plan, Plan::revision))
                        .addUUID(orNull(plan, Plan::trackGroupId))
                        .addInteger(orNull(plan, Plan::track))
                        .addInteger(orNull(plan, Plan::tracks)))
                .replaceWithVoid();
    }

    /// @return empty when there is no such recording
    static Uni<Optional<Locked>> lock(SqlConnection tx, UUID recording) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(recording)).map(LedgerSql::locked);
    }

    /// @return whether the job was news
    static Uni<Boolean> hear(SqlConnection tx, JobData job, Instant now) {
        return tx.preparedQuery(HEAR)
                .execute(Tuple.tuple()
                        .addUUID(job.jobId())
                        .addUUID(job.recordingId())
                        .addLong(job.entityVersion())
                        .addString(Slugs.of(job.state()))
                        .addString(Slugs.of(job.reason()))
                        .addString(job.detail())
                        .addBoolean(job.stopRequestedAt() != null)
                        .addBoolean(job.recovered())
                        .addOffsetDateTime(SqlTime.of(job.startedAt()))
                        .addOffsetDateTime(SqlTime.of(job.createdAt()))
                        .addOffsetDateTime(SqlTime.of(now)))
                .map(rows -> rows.rowCount() == 1);
    }

    static Uni<Facts> facts(SqlConnection tx, UUID recording) {
        return tx.preparedQuery(FACTS)
                .execute(Tuple.of(recording))
                .map(rows -> facts(rows.iterator().next()));
    }

    static Uni<Void> settle(SqlConnection tx, UUID recording, Standing now) {
        return tx.preparedQuery(SETTLE)
                .execute(Tuple.tuple()
                        .addUUID(recording)
                        .addString(now.state().slug())
                        .addString(now.cacheState().slug())
                        .addString(now.health().slug())
                        .addUUID(now.jobId())
                        .addOffsetDateTime(SqlTime.of(now.startedAt()))
                        .addDouble(now.durationSeconds())
                        .addBoolean(now.recovered())
                        .addString(Slugs.of(now.failureReason()))
                        .addString(now.detail())
                        .addUUID(now.cacheFileId())
                        .addInteger(now.takes())
                        .addString(now.uploadState().slug()))
                .replaceWithVoid();
    }

    static Uni<RecordingData> data(SqlConnection tx, UUID recording) {
        return tx.preparedQuery(DATA)
                .execute(Tuple.of(recording))
                .map(rows -> data(rows.iterator().next()));
    }

    private static Optional<Locked> locked(RowSet<Row> rows) {
        return rows.stream().map(LedgerSql::locked).findFirst();
    }

    private static Locked locked(Row row) {
        return new Locked(
                row.getLong("version"),
                new Standing(
                        Slugs.value(RecordingState.class, row.getString("state")),
                        Slugs.value(CacheState.class, row.getString("cache_state")),
                        Slugs.value(Health.class, row.getString("health")),
                        row.getUUID("job_id"),
                        SqlTime.read(row, "started_at"),
                        row.getDouble("duration_seconds"),
                        row.getBoolean("recovered"),
                        Slugs.value(FailureReason.class, row.getString("failure_reason")),
                        row.getString("detail"),
                        row.getUUID("cache_file_id"),
                        row.getInteger("take_count"),
                        Slugs.value(UploadSummary.class, row.getString("upload_state"))));
    }

    private static Facts facts(Row row) {
        var job = new Facts.Job(
                row.getUUID("job_id"),
                Slugs.value(JobState.class, row.getString("state")),
                Slugs.value(FailureReason.class, row.getString("reason")),
                row.getString("detail"),
                row.getBoolean("stop_requested"),
                row.getBoolean("job_recovered"),
                SqlTime.read(row, "job_started_at"));
        var uploads =
                new Facts.Uploads(row.getInteger("waiting"), row.getInteger("verified"), row.getInteger("exhausted"));
        return new Facts(job, take(row), row.getBoolean("arriving"), row.getInteger("takes"), uploads);
    }

    private static Facts.Take take(Row row) {
        if (row.getUUID("take_id") == null) return null;
        return new Facts.Take(
                row.getUUID("take_id"),
                row.getUUID("take_job_id"),
                row.getUUID("rendition_id"),
                SqlTime.read(row, "started_at"),
                row.getDouble("duration_seconds"),
                row.getBoolean("recovered"),
                row.getBoolean("warned"),
                row.getBoolean("critical"));
    }

    private static RecordingData data(Row row) {
        return new RecordingData(
                row.getUUID("id"),
                row.getUUID("job_id"),
                row.getLong("version"),
                Slugs.value(RecordingState.class, row.getString("state")),
                Slugs.value(CacheState.class, row.getString("cache_state")),
                Slugs.value(Health.class, row.getString("health")),
                row.getString("name"),
                row.getString("folder"),
                List.of(row.getArrayOfStrings("tags")),
                row.getUUID("node_id"),
                row.getString("node_name"),
                row.getString("site"),
                SqlTime.read(row, "started_at"),
                row.getDouble("duration_seconds"),
                row.getBoolean("recovered"),
                List.of(row.getArrayOfUUIDs("upload_policy_ids")),
                cacheFile(row),
                row.getInteger("take_count"),
                Slugs.value(UploadSummary.class, row.getString("upload_state")),
                plan(row));
    }

    private static Plan plan(Row row) {
        if (row.getUUID("schedule_id") == null) return null;
        return new Plan(
                row.getUUID("schedule_id"),
                row.getString("schedule_name"),
                row.getUUID("occurrence_id"),
                row.getInteger("occurrence_revision"),
                row.getUUID("track_group_id"),
                row.getInteger("track"),
                row.getInteger("tracks"));
    }

    private static RecordingData.CacheFile cacheFile(Row row) {
        if (row.getUUID("take_id") == null) return null;
        var codec = Slugs.value(Codec.class, row.getString("codec"));
        return new RecordingData.CacheFile(
                row.getUUID("take_id"),
                row.getLong("token"),
                row.getString("rendition"),
                codec,
                codec.mediaType(),
                row.getInteger("sample_rate_hz"),
                row.getInteger("channels"),
                row.getLong("size_bytes"),
                row.getString("sha256"));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T orNull(Plan plan, Function<Plan, T> field) {
        return plan == null ? null : field.apply(plan);
    }
}
