package io.roomtone.job.profile;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Profiles in the database.
@ApplicationScoped
class ProfileStore {
    private static final String LIST = """
            select %s from profile where not archived order by is_default desc, name, id limit $1 offset $2
            """.formatted(Profile.COLUMNS);
    private static final String COUNT = """
            select count(*) from profile where not archived
            """;
    private static final String FIND = """
            select %s from profile where id = $1
            """.formatted(Profile.COLUMNS);
    private static final String LOCK = """
            select %s from profile where id = $1 for update
            """.formatted(Profile.COLUMNS);
    // whoever writes these versions publishes them in the same transaction
    private static final String INSERT = """
            insert into profile (name, codec, vbr_quality, channel_mode, maximum_track_seconds, id, entity_version, published_version,
              is_default)
            values ($1, $2, $3, $4, $5, $6, 1, 1, false)
            returning %s
            """.formatted(Profile.COLUMNS);
    private static final String UPDATE = """
            update profile set name = $1, codec = $2, vbr_quality = $3, channel_mode = $4, maximum_track_seconds = $5,
              entity_version = entity_version + 1, published_version = entity_version + 1
            where id = $6
            returning %s
            """.formatted(Profile.COLUMNS);
    private static final String ARCHIVE = """
            update profile set archived = true, entity_version = entity_version + 1, published_version = entity_version + 1
            where id = $1
            returning %s
            """.formatted(Profile.COLUMNS);
    // the rows' locks let one instance of several announce a version
    private static final String UNPUBLISHED = """
            update profile set published_version = entity_version where published_version < entity_version
            returning %s
            """.formatted(Profile.COLUMNS);

    private final Pool pool;

    ProfileStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Profile>> list(int size, int offset) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(size, offset))
                .map(rows -> rows.stream().map(Profile::read).toList());
    }

    Uni<Long> count() {
        return pool.preparedQuery(COUNT)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Optional<Profile>> find(UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(Profile::read).findFirst());
    }

    /// The profile, its row locked.
    Uni<Optional<Profile>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(Profile::read).findFirst());
    }

    Uni<Profile> insert(SqlConnection tx, UUID id, ProfileValues values) {
        return tx.preparedQuery(INSERT).execute(tuple(values).addUUID(id)).map(ProfileStore::only);
    }

    /// A profile that was locked before.
    Uni<Profile> update(SqlConnection tx, UUID id, ProfileValues values) {
        return tx.preparedQuery(UPDATE).execute(tuple(values).addUUID(id)).map(ProfileStore::only);
    }

    /// A profile that was locked before.
    Uni<Profile> archive(SqlConnection tx, UUID id) {
        return tx.preparedQuery(ARCHIVE).execute(Tuple.of(id)).map(ProfileStore::only);
    }

    /// Profiles with a version that nobody has heard of, marked as published.
    Uni<List<Profile>> takeUnpublished(SqlConnection tx) {
        return tx.preparedQuery(UNPUBLISHED)
                .execute()
                .map(rows -> rows.stream().map(Profile::read).toList());
    }

    private static Tuple tuple(ProfileValues values) {
        return Tuple.tuple()
                .addString(values.name().strip())
                .addString(values.codec().slug())
                .addDouble(values.vbrQuality())
                .addString(values.channelMode().slug())
                .addInteger(values.maximumTrackSeconds());
    }

    private static Profile only(RowSet<Row> rows) {
        return Profile.read(rows.iterator().next());
    }
}
