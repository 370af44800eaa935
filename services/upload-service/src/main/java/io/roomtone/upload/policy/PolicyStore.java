package io.roomtone.upload.policy;

import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Upload policies in the database.
@ApplicationScoped
class PolicyStore {
    private static final String SELECT = """
            select policy.*, destination.name as destination_name
            from upload_policy policy join destination on destination.id = policy.destination_id
            """;
    private static final String LIST = SELECT + """
            where policy.archived = $1 order by lower(policy.name), policy.id limit $2 offset $3
            """;
    private static final String COUNT = "select count(*) from upload_policy where archived = $1";
    private static final String FIND = SELECT + "where policy.id = $1";
    private static final String LOCK = FIND + " for update of policy";
    // the share lock keeps the destination from being archived until the policy is there
    private static final String DESTINATION = "select name from destination where id = $1 and not archived for share";
    private static final String INSERT = """
            insert into upload_policy (id, entity_version, name, trigger, destination_id, archived, created_at)
            values ($1, 1, $2, $3, $4, false, $5)
            """;
    private static final String EDIT = """
            update upload_policy set name = $3, trigger = $4, destination_id = $5, entity_version = entity_version + 1
            where id = $1 and entity_version = $2
            """;
    private static final String ARCHIVE = """
            update upload_policy set archived = true, entity_version = entity_version + 1 where id = $1
            """;

    private final Pool pool;

    PolicyStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Policy>> list(boolean archived, PageRequest page) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(archived, page.size(), page.offset()))
                .map(rows -> rows.stream().map(Policy::read).toList());
    }

    Uni<Long> count(boolean archived) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(archived))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Optional<Policy>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(PolicyStore::first);
    }

    Uni<Optional<Policy>> find(SqlConnection tx, UUID id) {
        return tx.preparedQuery(FIND).execute(Tuple.of(id)).map(PolicyStore::first);
    }

    /// The policy, its row locked until the transaction ends; empty if there is none.
    Uni<Optional<Policy>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(PolicyStore::first);
    }

    /// Whether there is such a destination, and it is in use.
    Uni<Boolean> holdDestination(SqlConnection tx, UUID destination) {
        return tx.preparedQuery(DESTINATION).execute(Tuple.of(destination)).map(rows -> rows.size() == 1);
    }

    Uni<Void> insert(SqlConnection tx, UUID id, PolicyRequest request, Instant now) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.of(
                        id, request.name().strip(), request.trigger().slug(), request.destinationId(), SqlTime.of(now)))
                .replaceWithVoid();
    }

    Uni<Void> edit(SqlConnection tx, Policy before, PolicyRequest request) {
        return tx.preparedQuery(EDIT)
                .execute(Tuple.of(
                        before.id(),
                        before.entityVersion(),
                        request.name().strip(),
                        request.trigger().slug(),
                        request.destinationId()))
                .replaceWithVoid();
    }

    Uni<Void> archive(SqlConnection tx, UUID id) {
        return tx.preparedQuery(ARCHIVE).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static Optional<Policy> first(RowSet<Row> rows) {
        return rows.stream().map(Policy::read).findFirst();
    }
}
