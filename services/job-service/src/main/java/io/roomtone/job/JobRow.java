package io.roomtone.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.event.Plan;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.kit.Wire;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/// A row of table `job`.
public final class JobRow {
    /// What [#read] needs, from a table or alias `job`.
    public static final String COLUMNS = """
            job.id, job.recording_id, job.entity_version, job.state, job.failure_reason, job.detail, job.node_id,
            job.node_name, job.site, job.room, job.pinned::text as pinned, job.name, job.folder, job.tags,
            job.planned_seconds, job.maximum_seconds, job.start_at, job.created_at, job.created_by, job.claim_until,
            job.capture_from, job.capture_until, job.token, job.take_id, job.lease_phase, job.lease_renewed_at,
            job.lease_expires_at, job.stop_requested_at, job.stop_requested_by, job.recovered, job.delivered_sha256, job.older_sha256,
            job.captured_millis, job.levels::text as levels, job.health_events::text as health_events, job.started_at,
            job.finished_at, job.schedule_id, job.schedule_name, job.occurrence_id, job.occurrence_revision, job.track_group_id,
            job.track, job.tracks, job.ends_at""";

    private JobRow() {}

    public static Job read(Row row) {
        return new Job(
                row.getUUID("id"),
                row.getUUID("recording_id"),
                row.getLong("entity_version"),
                state(row),
                order(row),
                SqlTime.read(row, "claim_until"),
                new CaptureWindow(SqlTime.read(row, "capture_from"), SqlTime.read(row, "capture_until")),
                lease(row),
                stop(row),
                preview(row),
                row.getBoolean("recovered"),
                row.getString("delivered_sha256"),
                row.getString("older_sha256"),
                SqlTime.read(row, "created_at"),
                row.getString("created_by"),
                SqlTime.read(row, "started_at"),
                SqlTime.read(row, "finished_at"));
    }

    private static JobState state(Row row) {
        return JobState.of(
                Slugs.value(io.roomtone.contracts.state.JobState.class, row.getString("state")),
                Slugs.value(FailureReason.class, row.getString("failure_reason")),
                row.getString("detail"));
    }

    private static JobOrder order(Row row) {
        return new JobOrder(
                row.getUUID("node_id"),
                row.getString("node_name"),
                row.getString("site"),
                row.getString("room"),
                json(row, "pinned", Pinned.class),
                row.getString("name"),
                row.getString("folder"),
                List.of(row.getArrayOfStrings("tags")),
                row.getInteger("planned_seconds"),
                row.getInteger("maximum_seconds"),
                SqlTime.read(row, "start_at"),
                SqlTime.read(row, "ends_at"),
                plan(row));
    }

    private static Plan plan(Row row) {
        var occurrence = row.getUUID("occurrence_id");
        if (occurrence == null) return null;
        return new Plan(
                row.getUUID("schedule_id"),
                row.getString("schedule_name"),
                occurrence,
                row.getInteger("occurrence_revision"),
                row.getUUID("track_group_id"),
                row.getInteger("track"),
                row.getInteger("tracks"));
    }

    private static Lease lease(Row row) {
        return new Lease(
                row.getLong("token"),
                row.getUUID("take_id"),
                Slugs.value(LeasePhase.class, row.getString("lease_phase")),
                SqlTime.read(row, "lease_renewed_at"),
                SqlTime.read(row, "lease_expires_at"));
    }

    private static StopRequest stop(Row row) {
        var at = SqlTime.read(row, "stop_requested_at");
        return at == null ? null : new StopRequest(at, row.getString("stop_requested_by"));
    }

    private static Preview preview(Row row) {
        return new Preview(
                row.getLong("captured_millis"),
                List.of(json(row, "levels", ChannelLevel[].class)),
                List.of(json(row, "health_events", HealthEventReport[].class)));
    }

    private static <T> T json(Row row, String column, Class<T> type) {
        try {
            return Wire.read(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("job " + row.getUUID("id") + ": column " + column + " is not readable", e);
        }
    }
}
