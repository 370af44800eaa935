package io.roomtone.job.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.kit.Wire;
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
import java.util.OptionalLong;
import java.util.UUID;

/// Occurrences in the database that have no jobs, since something that they need is not there.
@ApplicationScoped
class WaitingStore {
    private static final String NODE = "(waiting ->> 'nodeId')::uuid";
    private static final String PROFILE = "(waiting ->> 'profileId')::uuid";

    // an instance of the version before, which hears of a newer revision, knows of none that waits and leaves it
    private static final String WAITS = "waiting is not null and (waiting ->> 'revision')::int = revision";

    private static final String DUE = """
            select id from occurrence
            where %s and (waiting_until <= $1 or node_version <> %s or profile_version <> %s)
            order by waiting_until limit 1000
            """.formatted(WAITS, nodeVersion(NODE), profileVersion(PROFILE));
    // versions are noted before the things are looked at: one that changes in between is looked at once more
    private static final String TAKE_UP = """
            update occurrence set node_version = %s, profile_version = %s where id = $1 and %s
            returning waiting::text as waiting, missing
            """.formatted(nodeVersion(NODE), profileVersion(PROFILE), WAITS);
    private static final String KEEP = """
            update occurrence set waiting = $2::text::jsonb, waiting_until = $3, missing = $4, entity_version = entity_version + 1
            where id = $1 and missing is distinct from $4
            returning entity_version
            """;
    private static final String RELEASE = """
            update occurrence set waiting = null, waiting_until = null, missing = null where id = $1 and waiting is not null
            """;
    private static final String FAIL = """
            update occurrence set waiting = null, waiting_until = null, missing = null, entity_version = entity_version + 1
            where id = $1
            returning entity_version
            """;

    private final Pool pool;

    WaitingStore(Pool pool) {
        this.pool = pool;
    }

    /// One that waits, its row locked.
    ///
    /// @param missing as it was found last
    record Waiting(OccurrenceData occurrence, String missing) {}

    /// The version of a node, 0 for one that is not known.
    static String nodeVersion(String id) {
        return "coalesce((select node.entity_version from node where node.id = " + id + "), 0)";
    }

    /// The version of a profile, 0 for one that is not known.
    ///
    /// @param id null = the default one
    static String profileVersion(String id) {
        return """
                coalesce((select profile.entity_version from profile
                  where case when %1$s::uuid is null then profile.is_default else profile.id = %1$s end), 0)""".formatted(id);
    }

    /// Those whose window is over, or for which something may have come.
    Uni<List<UUID>> due(Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(SqlTime.of(now)))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    /// Empty when it waits no more.
    Uni<Optional<Waiting>> takeUp(SqlConnection tx, UUID id) {
        return tx.preparedQuery(TAKE_UP)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().map(WaitingStore::waiting).findFirst());
    }

    /// Of a locked row.
    ///
    /// @return the version to tell of; empty when that is known already
    Uni<OptionalLong> keep(SqlConnection tx, OccurrenceData occurrence, String missing) {
        var row = Tuple.of(occurrence.occurrenceId(), Wire.write(occurrence), SqlTime.of(occurrence.endsAt()), missing);
        return tx.preparedQuery(KEEP).execute(row).map(WaitingStore::version);
    }

    /// There are jobs now.
    Uni<Void> release(SqlConnection tx, UUID id) {
        return tx.preparedQuery(RELEASE).execute(Tuple.of(id)).replaceWithVoid();
    }

    /// There will be no jobs.
    ///
    /// @return the version to tell of
    Uni<Long> fail(SqlConnection tx, UUID id) {
        return tx.preparedQuery(FAIL)
                .execute(Tuple.of(id))
                .map(rows -> version(rows).orElseThrow());
    }

    private static OptionalLong version(RowSet<Row> rows) {
        return rows.stream().mapToLong(row -> row.getLong("entity_version")).findFirst();
    }

    private static Waiting waiting(Row row) {
        try {
            return new Waiting(Wire.read(row.getString("waiting"), OccurrenceData.class), row.getString("missing"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept occurrence is not readable", e);
        }
    }
}
