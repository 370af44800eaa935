package io.roomtone.job.profile;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
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

    /// Profiles with a version that nobody has heard of, marked as published.
    Uni<List<Profile>> takeUnpublished(SqlConnection tx) {
        return tx.preparedQuery(UNPUBLISHED)
                .execute()
                .map(rows -> rows.stream().map(Profile::read).toList());
    }
}
