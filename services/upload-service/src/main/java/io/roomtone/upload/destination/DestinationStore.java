package io.roomtone.upload.destination;

import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.sql.SqlTime;
import io.roomtone.upload.Destination;
import io.roomtone.upload.Destination.Settings;
import io.roomtone.upload.DestinationReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Destinations in the database.
@ApplicationScoped
class DestinationStore {
    private static final String LIST = """
            select * from destination where archived = $1 order by lower(name), id limit $2 offset $3
            """;
    private static final String COUNT = "select count(*) from destination where archived = $1";
    private static final String LOCK = "select * from destination where id = $1 for update";
    private static final String POLICIES = """
            select count(*)::int from upload_policy where destination_id = $1 and not archived
            """;
    private static final String SAVE = """
            insert into destination (id, entity_version, name, kind, path, endpoint, region, bucket, prefix, path_style,
              access_key_id, sealed_secret, archived, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (id) do update set entity_version = excluded.entity_version, name = excluded.name,
              path = excluded.path, endpoint = excluded.endpoint, region = excluded.region, bucket = excluded.bucket,
              prefix = excluded.prefix, path_style = excluded.path_style, access_key_id = excluded.access_key_id,
              sealed_secret = excluded.sealed_secret, archived = excluded.archived
            """;

    private final Pool pool;

    DestinationStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Destination>> list(boolean archived, PageRequest page) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(archived, page.size(), page.offset()))
                .map(rows -> rows.stream().map(DestinationReader::read).toList());
    }

    Uni<Long> count(boolean archived) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(archived))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /// The destination, its row locked until the transaction ends; empty if there is none.
    Uni<Optional<Destination>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(DestinationReader::read).findFirst());
    }

    /// How many policies use it.
    Uni<Integer> policies(SqlConnection tx, UUID id) {
        return tx.preparedQuery(POLICIES)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /// A new destination, or one whose row is locked.
    Uni<Void> save(SqlConnection tx, Destination destination) {
        var values = Tuple.tuple()
                .addUUID(destination.id())
                .addLong(destination.entityVersion())
                .addString(destination.name())
                .addString(destination.settings().kind().slug());
        settings(values, destination.settings());
        values.addBoolean(destination.archived()).addOffsetDateTime(SqlTime.of(destination.createdAt()));
        return tx.preparedQuery(SAVE).execute(values).replaceWithVoid();
    }

    private static void settings(Tuple values, Settings settings) {
        switch (settings) {
            case Settings.Directory(var path) -> {
                values.addString(path);
                for (int column = 0; column < 7; column++) values.addValue(null);
            }
            case Settings.S3 s3 ->
                values.addString(null)
                        .addString(s3.endpoint().toString())
                        .addString(s3.region())
                        .addString(s3.bucket())
                        .addString(s3.prefix())
                        .addBoolean(s3.pathStyle())
                        .addString(s3.accessKeyId())
                        .addString(s3.sealedSecret());
        }
    }
}
