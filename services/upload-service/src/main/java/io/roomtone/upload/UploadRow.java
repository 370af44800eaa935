package io.roomtone.upload;

import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.contracts.state.UploadState;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;

/// A row of table `upload_item` with the names of today.
public final class UploadRow {
    /// What [#read] needs; the table's alias is `item`.
    public static final String SELECT = """
            select item.*, policy.name as policy_name, destination.name as destination_name,
              destination.kind as destination_kind
            from upload_item item
            join upload_policy policy on policy.id = item.policy_id
            join destination on destination.id = item.destination_id""";

    private UploadRow() {}

    public static Upload read(Row row) {
        return new Upload(
                row.getUUID("id"),
                row.getLong("entity_version"),
                Slugs.value(UploadState.class, row.getString("state")),
                file(row),
                route(row),
                row.getString("object"),
                row.getLong("transferred_bytes"),
                row.getInteger("attempts"),
                row.getInteger("fruitless"),
                SqlTime.read(row, "due_at"),
                row.getString("problem"),
                SqlTime.read(row, "created_at"),
                row.getString("created_by"),
                SqlTime.read(row, "verified_at"),
                row.getLong("token"),
                row.getString("session"),
                row.getString("uncleared"));
    }

    private static CacheFile file(Row row) {
        return new CacheFile(
                row.getUUID("recording_id"),
                row.getString("recording_name"),
                row.getUUID("take_id"),
                row.getUUID("node_id"),
                row.getString("site"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"));
    }

    private static Route route(Row row) {
        return new Route(
                row.getUUID("policy_id"),
                row.getString("policy_name"),
                row.getUUID("destination_id"),
                row.getString("destination_name"),
                Slugs.value(DestinationKind.class, row.getString("destination_kind")));
    }
}
