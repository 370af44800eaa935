package io.roomtone.upload.transfer;

import io.roomtone.kit.outbox.Outbox;
import io.roomtone.upload.Upload;
import io.roomtone.upload.UploadJournal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Claims items and writes what came of them, each in one transaction with its event.
@ApplicationScoped
class Settlement {
    private static final String AGAIN =
            "What it left unfinished at the destination is not cleared away yet; that is tried again. %s";
    private static final String STAYS =
            "What it left unfinished stays at the destination: clearing it away failed %d times"
                    + " in a row. Cancel it again once the destination works, or clear it away there. %s";

    private final Pool pool;
    private final ClaimStore claims;
    private final UploadJournal journal;
    private final Outbox outbox;
    private final TransferConfig config;
    private final Clock clock;

    Settlement(Pool pool, ClaimStore claims, UploadJournal journal, Outbox outbox, TransferConfig config, Clock clock) {
        this.pool = pool;
        this.claims = claims;
        this.journal = journal;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /// The next item under a lease of its own; a cancelled one is to be cleared away. Null = nothing is due.
    ///
    /// @param spared destinations that get no worker now
    Uni<Upload> claim(Set<UUID> spared) {
        var now = clock.instant();
        return pool.withTransaction(tx -> claims.lockNextDue(tx, now, spared)
                .chain(found -> found.map(upload -> taken(tx, upload, now.plus(config.lease())))
                        .orElseGet(() -> Uni.createFrom().nullItem())));
    }

    Uni<Void> verified(Upload held) {
        return settle(held, upload -> upload.verified(clock.instant()));
    }

    /// @param progress whether the attempt brought bytes forward
    /// @param lasting whether another try is pointless
    Uni<Void> failed(Upload held, String why, boolean progress, boolean lasting) {
        int fruitless = progress ? 0 : held.fruitless() + 1;
        if (lasting || fruitless >= config.maximumAttempts()) {
            return settle(held, upload -> upload.exhausted(why, fruitless));
        }
        return settle(held, upload -> upload.failed(why, fruitless, nextAttempt(fruitless)));
    }

    /// This instance ends; another one may go on at once.
    Uni<Void> released(Upload held) {
        return settle(held, upload -> upload.requeued(clock.instant()));
    }

    /// Nothing is left unfinished of an upload that was cancelled.
    Uni<Void> cleared(Upload held) {
        return settle(held, Upload::cleared);
    }

    /// What a cancelled upload left unfinished is still there.
    Uni<Void> uncleared(Upload held, String why) {
        int fruitless = held.fruitless() + 1;
        if (fruitless >= config.maximumAttempts()) {
            return settle(held, upload -> upload.uncleared(STAYS.formatted(fruitless, why), fruitless, null));
        }
        return settle(held, upload -> upload.uncleared(AGAIN.formatted(why), fruitless, nextAttempt(fruitless)));
    }

    /// This worker is done with an upload that it may not go on with.
    Uni<Void> left(Upload lost) {
        return claims.left(lost, clock.instant());
    }

    private Uni<Upload> taken(SqlConnection tx, Upload upload, Instant leaseEnd) {
        return switch (upload.state()) {
            case CANCELLED -> journal.moved(tx, upload, upload.clearing(leaseEnd));
            case QUEUED, TRANSFERRING, FAILED -> journal.moved(tx, upload, upload.claimed(leaseEnd));
            case VERIFIED, EXHAUSTED -> throw new IllegalStateException("upload " + upload.id() + " is due and over");
        };
    }

    private Instant nextAttempt(int fruitless) {
        var chance = RandomGenerator.getDefault().nextDouble();
        return clock.instant().plus(Backoff.after(fruitless, config.firstWait(), config.longestWait(), chance));
    }

    private Uni<Void> settle(Upload held, UnaryOperator<Upload> next) {
        return pool.withTransaction(tx -> claims.lockHeld(tx, held)
                        .map(found -> found.orElseThrow(LeaseLostException::new))
                        .chain(upload -> journal.moved(tx, upload, next.apply(upload))))
                .invoke(outbox::poke)
                .replaceWithVoid();
    }
}
