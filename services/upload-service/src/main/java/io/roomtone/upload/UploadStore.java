package io.roomtone.upload;

import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Upload items in the database.
@ApplicationScoped
public class UploadStore {
    private static final String LOCK = """
            %s where item.id = $1 for update of item
            """.formatted(UploadRow.SELECT);

    private static final String INSERT = """
            insert into upload_item (id, entity_version, state, recording_id, recording_name, take_id, node_id, site, media_type,
              size_bytes, sha256, policy_id, destination_id, object, transferred_bytes, attempts, fruitless, created_at,
              created_by, token, due_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, 0, 0, $15, $16, 0, $17)
            on conflict (policy_id, recording_id, sha256) do nothing
            """;

    // the version before is the guard: a caller who did not lock the row changes nothing
    private static final String SAVE = """
            update upload_item set entity_version = $2, state = $3, transferred_bytes = $4, attempts = $5, fruitless = $6,
              due_at = $7, problem = $8, verified_at = $9, token = $10, session = $11, uncleared = $12
            where id = $1 and entity_version = $13 and token = $14
            """;

    /// The item, its row locked until the transaction ends; empty if there is none.
    public Uni<Optional<Upload>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(UploadStore::first);
    }

    /// @return false when this file already has an item under this policy
    public Uni<Boolean> insert(SqlConnection tx, Upload upload) {
        return tx.preparedQuery(INSERT).execute(values(upload)).map(rows -> rows.rowCount() == 1);
    }

    /// Writes what changed since the row was locked.
    ///
    /// @throws IllegalStateException when the row is not the one that was locked (a fault of the program)
    public Uni<Void> save(SqlConnection tx, Upload before, Upload after) {
        return tx.preparedQuery(SAVE)
                .execute(changes(before, after))
                .invoke(rows -> requireOne(rows, before))
                .replaceWithVoid();
    }

    /// The first row's item; empty if there is none.
    public static Optional<Upload> first(RowSet<Row> rows) {
        return rows.stream().map(UploadRow::read).findFirst();
    }

    private static void requireOne(RowSet<Row> rows, Upload before) {
        if (rows.rowCount() != 1)
            throw new IllegalStateException("upload " + before.id() + " was not locked before its change");
    }

    private static Tuple values(Upload upload) {
        var file = upload.file();
        return Tuple.tuple()
                .addUUID(upload.id())
                .addLong(upload.entityVersion())
                .addString(upload.state().slug())
                .addUUID(file.recordingId())
                .addString(file.recordingName())
                .addUUID(file.takeId())
                .addUUID(file.nodeId())
                .addString(file.site())
                .addString(file.mediaType())
                .addLong(file.sizeBytes())
                .addString(file.sha256())
                .addUUID(upload.route().policyId())
                .addUUID(upload.route().destinationId())
                .addString(upload.object())
                .addOffsetDateTime(SqlTime.of(upload.createdAt()))
                .addString(upload.createdBy())
                .addOffsetDateTime(SqlTime.of(upload.dueAt()));
    }

    private static Tuple changes(Upload before, Upload after) {
        return Tuple.tuple()
                .addUUID(after.id())
                .addLong(after.entityVersion())
                .addString(after.state().slug())
                .addLong(after.transferredBytes())
                .addInteger(after.attempts())
                .addInteger(after.fruitless())
                .addOffsetDateTime(SqlTime.of(after.dueAt()))
                .addString(after.problem())
                .addOffsetDateTime(SqlTime.of(after.verifiedAt()))
                .addLong(after.token())
                .addString(after.session())
                .addString(after.uncleared())
                .addLong(before.entityVersion())
                .addLong(before.token());
    }
}
