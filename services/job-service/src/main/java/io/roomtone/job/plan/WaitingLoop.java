package io.roomtone.job.plan;

import io.quarkus.scheduler.Scheduled;
import io.roomtone.kit.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Plans again what waits for something that has come, one occurrence in a transaction.
@ApplicationScoped
public class WaitingLoop {
    private static final Logger LOG = Logger.getLogger(WaitingLoop.class);

    private final Pool pool;
    private final WaitingStore store;
    private final WindowPlanner planner;
    private final Outbox outbox;
    private final Clock clock;

    WaitingLoop(Pool pool, WaitingStore store, WindowPlanner planner, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.planner = planner;
        this.outbox = outbox;
        this.clock = clock;
    }

    // every second of an open window that passes here is one that is not recorded
    @Scheduled(every = "${roomtone.plan.look-again:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return runOnce(clock.instant());
    }

    public Uni<Void> runOnce(Instant now) {
        return store.due(now)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> again(id, now.truncatedTo(ChronoUnit.MILLIS)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    // one that cannot be planned keeps no other from it
    private Uni<Void> again(UUID id, Instant now) {
        return pool.withTransaction(tx -> planner.again(tx, id, now))
                .invoke(outbox::poke)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "occurrence cannot be planned: occurrenceId=%s", id))
                .onFailure()
                .recoverWithNull();
    }
}
