package io.roomtone.upload.queue;

import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.contracts.state.UploadTrigger;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.upload.CacheFile;
import io.roomtone.upload.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Recordings and policies, as far as queueing needs them.
@ApplicationScoped
class QueueStore {
    private static final String REMEMBER = """
            insert into recording (id, version, name, folder, node_id, site, take_id, codec, media_type, size_bytes, sha256,
              upload_policy_ids)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (id) do update set version = excluded.version, name = excluded.name, folder = excluded.folder,
              node_id = excluded.node_id, site = excluded.site, take_id = excluded.take_id, codec = excluded.codec,
              media_type = excluded.media_type, size_bytes = excluded.size_bytes, sha256 = excluded.sha256,
              upload_policy_ids = excluded.upload_policy_ids
            where recording.version <= excluded.version
            """;
    private static final String FIND = "select * from recording where id = $1";
    // the share lock keeps the policy from being archived until the item is there
    private static final String POLICIES = """
            select policy.id, policy.name, policy.trigger, policy.archived, destination.id as destination_id,
              destination.name as destination_name, destination.kind as destination_kind
            from upload_policy policy join destination on destination.id = policy.destination_id
            where policy.id = any ($1) for share of policy
            """;

    /// @param usable false for one that is archived
    record Policy(Route route, UploadTrigger trigger, boolean usable) {}

    /// @return false when a newer version is known
    Uni<Boolean> remember(SqlConnection tx, Recording recording) {
        return tx.preparedQuery(REMEMBER).execute(values(recording)).map(rows -> rows.rowCount() == 1);
    }

    Uni<Optional<Recording>> find(SqlConnection tx, UUID id) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(QueueStore::recording).findFirst());
    }

    /// Those that exist.
    Uni<List<Policy>> policies(SqlConnection tx, List<UUID> ids) {
        return tx.preparedQuery(POLICIES)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(QueueStore::policy).toList());
    }

    private static Tuple values(Recording recording) {
        var file = recording.file();
        return Tuple.tuple()
                .addUUID(file.recordingId())
                .addLong(recording.version())
                .addString(file.recordingName())
                .addString(recording.folder())
                .addUUID(file.nodeId())
                .addString(file.site())
                .addUUID(file.takeId())
                .addString(recording.codec().slug())
                .addString(file.mediaType())
                .addLong(file.sizeBytes())
                .addString(file.sha256())
                .addArrayOfUUID(recording.uploadPolicyIds().toArray(UUID[]::new));
    }

    private static Recording recording(Row row) {
        var file = new CacheFile(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("take_id"),
                row.getUUID("node_id"),
                row.getString("site"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"));
        return new Recording(
                row.getLong("version"),
                file,
                row.getString("folder"),
                Slugs.value(Codec.class, row.getString("codec")),
                List.of(row.getArrayOfUUIDs("upload_policy_ids")));
    }

    private static Policy policy(Row row) {
        var route = new Route(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("destination_id"),
                row.getString("destination_name"),
                Slugs.value(DestinationKind.class, row.getString("destination_kind")));
        return new Policy(
                route, Slugs.value(UploadTrigger.class, row.getString("trigger")), !row.getBoolean("archived"));
    }
}
