package io.roomtone.upload.transfer;

import io.roomtone.upload.SqlTime;
import io.roomtone.upload.Upload;
import io.roomtone.upload.UploadRow;
import io.roomtone.upload.UploadStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Items as workers see them. Every statement that belongs to a lease names its token.
@ApplicationScoped
class ClaimStore {
    private static final String NEXT_DUE = """
            %s where item.due_at <= $1 order by item.due_at limit 1 for update of item skip locked
            """.formatted(UploadRow.SELECT);
    private static final String HELD = """
            %s where item.id = $1 and item.token = $2 and item.state = 'transferring' for update of item
            """.formatted(UploadRow.SELECT);
    private static final String RENEW = """
            update upload_item set due_at = $3, transferred_bytes = $4
            where id = $1 and token = $2 and state = 'transferring'
            """;
    private static final String DRAFTED = """
            update upload_item set object = $3, session = $4, transferred_bytes = $5
            where id = $1 and token = $2 and state = 'transferring'
            """;
    private static final String CLEANING = "update upload_item set due_at = $2 where id = $1";
    private static final String CLEANED = """
            update upload_item set session = null, due_at = null, transferred_bytes = 0
            where id = $1 and state = 'cancelled' and session = $2
            """;

    private final Pool pool;

    ClaimStore(Pool pool) {
        this.pool = pool;
    }

    /// The item that is due for the longest time and that nobody else is taking, its row locked.
    Uni<Optional<Upload>> lockNextDue(SqlConnection tx, Instant now) {
        return tx.preparedQuery(NEXT_DUE).execute(Tuple.of(SqlTime.of(now))).map(UploadStore::first);
    }

    /// The item, its row locked; empty when this lease is no longer the newest, or a person cancelled.
    Uni<Optional<Upload>> lockHeld(SqlConnection tx, UUID id, long token) {
        return tx.preparedQuery(HELD).execute(Tuple.of(id, token)).map(UploadStore::first);
    }

    /// @return false when the lease is lost
    Uni<Boolean> renew(Upload held, Instant until, long transferredBytes) {
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(held.id(), held.token(), SqlTime.of(until), transferredBytes))
                .map(rows -> rows.rowCount() == 1);
    }

    /// @return false when the lease is lost
    Uni<Boolean> drafted(Upload held, String object, String session, long transferredBytes) {
        return pool.preparedQuery(DRAFTED)
                .execute(Tuple.of(held.id(), held.token(), object, session, transferredBytes))
                .map(rows -> rows.rowCount() == 1);
    }

    /// Nobody else clears this one away before then.
    Uni<Void> cleaning(SqlConnection tx, Upload cancelled, Instant until) {
        return tx.preparedQuery(CLEANING)
                .execute(Tuple.of(cancelled.id(), SqlTime.of(until)))
                .replaceWithVoid();
    }

    /// The unfinished copy is gone; nothing is changed when a person has asked for another try meanwhile.
    Uni<Void> cleaned(Upload cancelled) {
        return pool.preparedQuery(CLEANED)
                .execute(Tuple.of(cancelled.id(), cancelled.session()))
                .replaceWithVoid();
    }
}
