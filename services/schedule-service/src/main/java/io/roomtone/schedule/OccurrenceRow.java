package io.roomtone.schedule;

import io.roomtone.contracts.state.OccurrenceState;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;

/// Reads a row of table `occurrence`.
public final class OccurrenceRow {
    public static final String COLUMNS = "occurrence.*";

    private OccurrenceRow() {}

    public static Occurrence read(Row row) {
        return new Occurrence(
                row.getUUID("id"),
                row.getUUID("schedule_id"),
                row.getLocalDate("on_date"),
                row.getLong("entity_version"),
                row.getInteger("revision"),
                Slugs.value(OccurrenceState.class, row.getString("state")),
                SqlTime.read(row, "starts_at"),
                SqlTime.read(row, "ends_at"),
                row.getUUID("node_id"),
                row.getString("name"),
                row.getBoolean("run_now"),
                row.getString("by"),
                row.getString("detail"));
    }
}
