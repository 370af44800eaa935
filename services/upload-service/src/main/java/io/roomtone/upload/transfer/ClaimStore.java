package io.roomtone.upload.transfer;

import io.roomtone.kit.sql.SqlTime;
import io.roomtone.upload.Upload;
import io.roomtone.upload.UploadRow;
import io.roomtone.upload.UploadStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Items as workers see them. Every statement that belongs to a lease names its token.
@ApplicationScoped
class ClaimStore {
    private static final String NEXT_DUE = """
            %s where item.due_at <= $1 and item.destination_id <> all ($2)
            order by item.due_at limit 1 for update of item skip locked
            """.formatted(UploadRow.SELECT);
    private static final String HELD = """
            %s where item.id = $1 and item.token = $2 and item.entity_version = $3 for update of item
            """.formatted(UploadRow.SELECT);
    private static final String RENEW = """
            update upload_item set due_at = $4, transferred_bytes = $5
            where id = $1 and token = $2 and entity_version = $3
            """;
    private static final String DRAFTED = """
            update upload_item set object = $4, session = $5, transferred_bytes = $6
            where id = $1 and token = $2 and entity_version = $3
            """;
    private static final String OTHERS_SESSIONS = """
            select array (select distinct other.session from upload_item other where other.session = any ($4) and other.id <> item.id)
            from upload_item item where item.id = $1 and item.token = $2 and item.entity_version = $3
            """;
    private static final String LEFT = """
            update upload_item set due_at = $3 where id = $1 and token = $2 and state = 'cancelled' and due_at > $3
            """;

    private final Pool pool;

    ClaimStore(Pool pool) {
        this.pool = pool;
    }

    /// The item that is due for the longest time and that nobody else is taking, its row locked.
    ///
    /// @param spared destinations that get no worker now
    Uni<Optional<Upload>> lockNextDue(SqlConnection tx, Instant now, Set<UUID> spared) {
        return tx.preparedQuery(NEXT_DUE)
                .execute(Tuple.of(SqlTime.of(now), spared.toArray(UUID[]::new)))
                .map(UploadStore::first);
    }

    /// The item, its row locked; empty when this lease is no longer the newest, or a person cancelled.
    Uni<Optional<Upload>> lockHeld(SqlConnection tx, Upload held) {
        return tx.preparedQuery(HELD).execute(lease(held)).map(UploadStore::first);
    }

    /// @return false when the lease is lost
    Uni<Boolean> renew(Upload held, Instant until, long transferredBytes) {
        return pool.preparedQuery(RENEW)
                .execute(lease(held).addOffsetDateTime(SqlTime.of(until)).addLong(transferredBytes))
                .map(rows -> rows.rowCount() == 1);
    }

    /// @return false when the lease is lost
    Uni<Boolean> drafted(Upload held, String object, String session, long transferredBytes) {
        return pool.preparedQuery(DRAFTED)
                .execute(lease(held).addString(object).addString(session).addLong(transferredBytes))
                .map(rows -> rows.rowCount() == 1);
    }

    /// Those of the sessions that other uploads go on with; empty when the lease is lost.
    Uni<Optional<Set<String>>> othersSessions(Upload held, List<String> sessions) {
        return pool.preparedQuery(OTHERS_SESSIONS)
                .execute(lease(held).addArrayOfString(sessions.toArray(String[]::new)))
                .map(rows -> rows.stream()
                        .map(row -> Set.of(row.getArrayOfStrings(0)))
                        .findFirst());
    }

    /// This worker is done with an upload that a person cancelled: another one need not wait for its lease to end.
    Uni<Void> left(Upload held, Instant now) {
        return pool.preparedQuery(LEFT)
                .execute(Tuple.of(held.id(), held.token(), SqlTime.of(now)))
                .replaceWithVoid();
    }

    // a worker that lost its lease changes nothing, nor does one whose item was changed by a person, or settled
    private static Tuple lease(Upload held) {
        return Tuple.of(held.id(), held.token(), held.entityVersion());
    }
}
