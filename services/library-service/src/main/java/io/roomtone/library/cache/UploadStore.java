package io.roomtone.library.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.kit.Wire;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Deliveries under way, one row each; every change is one statement whose guard names the writer or the
/// offset. Blocks.
@ApplicationScoped
public class UploadStore {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String SLOT = """
            select (t.manifest -> 'rendition')::text as announced, t.node_id,
                   x.sha256 as stored_sha256, x.size_bytes as stored_bytes, u.*
              from take t
              left join rendition x on x.take_id = t.id and x.name = $3
              left join upload u on u.take_id = t.id and u.rendition = $3
             where t.id = $2 and t.recording_id = $1
            """;
    // starts over, and thereby ends every other writer
    // the lock: the manifest stays as it is until the row is there for a correction to find
    private static final String BEGIN = """
            with before as (select part_files from upload where take_id = $1 and rendition = $2),
                 announced as (select from take where id = $1 and manifest -> 'rendition' = $8::text::jsonb for share)
            insert into upload (take_id, rendition, sha256, total_bytes, offset_bytes, writer, part_files, part_starts, began_at)
            select $1::uuid, $2::text, $3::text, $4::bigint, 0, $5::uuid, array[$6::text], array[0::bigint], $7::timestamptz
              from announced
            on conflict (take_id, rendition) do update
               set sha256 = excluded.sha256, total_bytes = excluded.total_bytes, offset_bytes = 0, writer = excluded.writer,
                   part_files = excluded.part_files, part_starts = excluded.part_starts, began_at = excluded.began_at
            returning upload.*, (select part_files from before) as old_files
            """;
    private static final String TAKE_OVER = """
            update upload
               set writer = $5, part_files = part_files || $6::text, part_starts = part_starts || offset_bytes
             where take_id = $1 and rendition = $2 and sha256 = $3 and offset_bytes = $4
            returning *
            """;
    private static final String ADVANCE = """
            update upload set offset_bytes = $5
             where take_id = $1 and rendition = $2 and writer = $3 and offset_bytes = $4
            """;
    // whoever asks for the offset is about to go on from there; a writer that has all bytes is left to finish
    private static final String HALT = """
            update upload set writer = null
             where take_id = $1 and rendition = $2 and offset_bytes < total_bytes
            """;
    private static final String DROP = """
            delete from upload where take_id = $1 and rendition = $2 and writer is not distinct from $3
            """;

    private static final String NOT_NAMED = """
            select name from unnest($1::text[]) as name where not exists (select from upload where name = any (part_files))
            """;

    private final Pool pool;
    private final Clock clock;

    UploadStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// A fresh start and the part files that it made useless.
    record Begun(Upload upload, List<String> oldFiles) {}

    /// @return empty without a manifest
    Optional<Slot> slot(UUID recording, UUID take, String rendition) {
        var rows = await(pool.preparedQuery(SLOT).execute(Tuple.of(recording, take, rendition)));
        return rows.stream().map(row -> slot(recording, take, rendition, row)).findFirst();
    }

    /// @return empty when the manifest announces something else by now
    Optional<Begun> begin(UUID take, Manifest.Rendition announced, String partFile) {
        var values = Tuple.tuple()
                .addUUID(take)
                .addString(announced.name())
                .addString(announced.sha256())
                .addLong(announced.sizeBytes())
                .addUUID(UUID.randomUUID())
                .addString(partFile)
                .addOffsetDateTime(SqlTime.of(clock.instant()))
                .addString(Wire.write(announced));
        return await(pool.preparedQuery(BEGIN).execute(values)).stream()
                .map(UploadStore::begun)
                .findFirst();
    }

    /// @return empty when the upload is not (or no longer) at this offset
    Optional<Upload> takeOver(Upload upload, String partFile) {
        var values = Tuple.tuple()
                .addUUID(upload.takeId())
                .addString(upload.rendition())
                .addString(upload.sha256())
                .addLong(upload.offsetBytes())
                .addUUID(UUID.randomUUID())
                .addString(partFile);
        return await(pool.preparedQuery(TAKE_OVER).execute(values)).stream()
                .map(UploadStore::upload)
                .findFirst();
    }

    /// Acknowledges bytes that are on disk.
    ///
    /// @return false when another writer has taken over
    boolean advance(Upload upload, long offset) {
        var values = Tuple.of(upload.takeId(), upload.rendition(), upload.writer(), upload.offsetBytes(), offset);
        return await(pool.preparedQuery(ADVANCE).execute(values)).rowCount() == 1;
    }

    void halt(Upload upload) {
        await(pool.preparedQuery(HALT).execute(Tuple.of(upload.takeId(), upload.rendition())));
    }

    /// Forgets an upload whose bytes are worth nothing, unless another writer has taken over.
    void drop(Upload upload) {
        await(pool.preparedQuery(DROP).execute(Tuple.of(upload.takeId(), upload.rendition(), upload.writer())));
    }

    /// @return those of these part files that belong to no upload
    List<String> notNamed(List<String> partFiles) {
        var names = Tuple.of(partFiles.toArray(String[]::new));
        return await(pool.preparedQuery(NOT_NAMED).execute(names)).stream()
                .map(row -> row.getString("name"))
                .toList();
    }

    private static Begun begun(Row row) {
        var old = row.getArrayOfStrings("old_files");
        return new Begun(upload(row), old == null ? List.of() : List.of(old));
    }

    private static Slot slot(UUID recording, UUID take, String rendition, Row row) {
        var stored = Optional.ofNullable(row.getString("stored_sha256"))
                .map(sha -> new DeliveryReceipt(recording, take, rendition, sha, row.getLong("stored_bytes")));
        var upload = Optional.ofNullable(row.getUUID("take_id")).map(id -> upload(row));
        return new Slot(recording, take, row.getUUID("node_id"), announced(row), stored, upload);
    }

    private static Manifest.Rendition announced(Row row) {
        try {
            return Wire.read(row.getString("announced"), Manifest.Rendition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored manifest is not readable", e);
        }
    }

    private static Upload upload(Row row) {
        return new Upload(
                row.getUUID("take_id"),
                row.getString("rendition"),
                row.getString("sha256"),
                row.getLong("total_bytes"),
                row.getLong("offset_bytes"),
                row.getUUID("writer"),
                List.of(row.getArrayOfStrings("part_files")),
                List.of(row.getArrayOfLongs("part_starts")));
    }

    private static RowSet<Row> await(Uni<RowSet<Row>> work) {
        return work.await().atMost(LIMIT);
    }
}
