package io.roomtone.library.playback;

import io.quarkus.scheduler.Scheduled;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Keeps downloads by access token in the audit trail. Whichever bytes of a file somebody gets, a line that is
/// at most [DownloadConfig#notedFor] old names them; it is committed before the first byte leaves, and it is
/// one line however many ranges are asked for at once, of whichever instance.
@ApplicationScoped
public class DownloadTrail {
    // a time to come is that of a clock that was wrong: it excuses nobody
    private static final String NOTE = """
            insert into noted_download as noted (caller_id, recording_id, sha256, noted_at) values ($1, $2, $3, $4)
            on conflict (caller_id, recording_id, sha256) do update set noted_at = excluded.noted_at
            where noted.noted_at <= $5 or noted.noted_at >= $6
            """;
    private static final String FORGET = "delete from noted_download where noted_at <= $1";

    private final Pool pool;
    private final Audit audit;
    private final Outbox outbox;
    private final DownloadConfig config;
    private final Clock clock;

    DownloadTrail(Pool pool, Audit audit, Outbox outbox, DownloadConfig config, Clock clock) {
        this.pool = pool;
        this.audit = audit;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> note(Admitted.ByToken admitted, Playable file) {
        return pool.withTransaction(
                        tx -> isNew(tx, admitted, file).chain(isNew -> isNew ? write(tx, admitted) : nothing()))
                .invoke(outbox::poke);
    }

    @Scheduled(every = "1h", delayed = "3m")
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(SqlTime.of(clock.instant().minus(config.notedFor()))))
                .replaceWithVoid();
    }

    private Uni<Boolean> isNew(SqlConnection tx, Admitted.ByToken admitted, Playable file) {
        var now = clock.instant();
        var values = Tuple.of(admitted.caller().id(), admitted.recordingId(), file.sha256())
                .addOffsetDateTime(SqlTime.of(now))
                .addOffsetDateTime(SqlTime.of(now.minus(config.notedFor())))
                .addOffsetDateTime(SqlTime.of(now.plus(config.notedFor())));
        return tx.preparedQuery(NOTE).execute(values).map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> write(SqlConnection tx, Admitted.ByToken admitted) {
        return audit.allowed(tx, admitted.caller(), DownloadGate.ACTION, admitted.recording(), null);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
