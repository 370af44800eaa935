package io.roomtone.schedule;

import io.roomtone.contracts.state.Recurrence;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Reads a row of table `schedule`.
public final class ScheduleRow {
    public static final String COLUMNS = "schedule.*";

    private ScheduleRow() {}

    public static Schedule read(Row row) {
        return new Schedule(
                row.getUUID("id"),
                row.getLong("entity_version"),
                new Terms(row.getString("name"), timing(row), target(row), labels(row)),
                List.of(row.getArrayOfLocalDates("skipped_dates")),
                row.getBoolean("archived"),
                SqlTime.read(row, "terms_since"),
                SqlTime.read(row, "created_at"),
                row.getString("created_by"),
                SqlTime.read(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static Timing timing(Row row) {
        return new Timing(
                Slugs.value(Recurrence.class, row.getString("recurrence")),
                row.getLocalDate("on_date"),
                Stream.of(row.getArrayOfStrings("days")).map(DayOfWeek::valueOf).toList(),
                row.getLocalDate("starts_on"),
                row.getLocalDate("ends_on"),
                row.getLocalTime("start_time"),
                row.getInteger("duration_seconds"),
                ZoneId.of(row.getString("zone")),
                row.getInteger("start_early_seconds"),
                row.getInteger("stop_late_seconds"));
    }

    private static Terms.Target target(Row row) {
        return new Terms.Target(
                row.getUUID("node_id"),
                row.getUUID("interface_id"),
                channels(row.getArrayOfIntegers("channels")),
                row.getUUID("profile_id"));
    }

    private static Terms.Labels labels(Row row) {
        return new Terms.Labels(
                row.getString("name_template"),
                row.getString("folder"),
                List.of(row.getArrayOfStrings("tags")),
                List.of(row.getArrayOfUUIDs("upload_policy_ids")));
    }

    private static List<Integer> channels(Integer[] numbers) {
        return numbers == null ? null : List.of(numbers);
    }
}
