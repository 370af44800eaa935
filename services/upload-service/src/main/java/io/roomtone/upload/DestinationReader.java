package io.roomtone.upload;

import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.roomtone.upload.Destination.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// Reads destinations, archived ones too.
@ApplicationScoped
public class DestinationReader {
    private static final String FIND = "select * from destination where id = $1";

    private final Pool pool;

    DestinationReader(Pool pool) {
        this.pool = pool;
    }

    public Uni<Optional<Destination>> find(UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(DestinationReader::read).findFirst());
    }

    /// A whole row of table `destination`.
    public static Destination read(Row row) {
        return new Destination(
                row.getUUID("id"),
                row.getLong("entity_version"),
                row.getString("name"),
                settings(row),
                row.getBoolean("archived"),
                SqlTime.read(row, "created_at"));
    }

    private static Settings settings(Row row) {
        return switch (Slugs.value(DestinationKind.class, row.getString("kind"))) {
            case DIRECTORY -> new Settings.Directory(row.getString("path"));
            case S3 ->
                new Settings.S3(
                        URI.create(row.getString("endpoint")),
                        row.getString("region"),
                        row.getString("bucket"),
                        row.getString("prefix"),
                        row.getBoolean("path_style"),
                        row.getString("access_key_id"),
                        row.getString("sealed_secret"));
        };
    }
}
