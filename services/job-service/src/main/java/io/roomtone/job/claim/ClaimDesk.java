package io.roomtone.job.claim;

import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.job.JobEvents;
import io.roomtone.job.JobJournal;
import io.roomtone.job.KeyRing;
import io.roomtone.job.LeaseConfig;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.Wire;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.token.Jws;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// Hands out one job, in one transaction with its history and its event.
@ApplicationScoped
class ClaimDesk {
    private final Pool pool;
    private final ClaimStore store;
    private final JobJournal journal;
    private final KeyRing keys;
    private final LeaseConfig lease;
    private final Outbox outbox;

    ClaimDesk(Pool pool, ClaimStore store, JobJournal journal, KeyRing keys, LeaseConfig lease, Outbox outbox) {
        this.pool = pool;
        this.store = store;
        this.journal = journal;
        this.keys = keys;
        this.lease = lease;
        this.outbox = outbox;
    }

    /// Empty when there is nothing to hand out, or this call is not the node's newest any more.
    ///
    /// @param latestStart jobs that begin later are not handed out yet
    Uni<Optional<WorkOrder>> handOut(Call call, Instant now, Instant latestStart) {
        return pool.withTransaction(tx -> take(tx, call, now, latestStart)).chain(taken -> workOrder(taken, now));
    }

    private Uni<Optional<ClaimStore.Taken>> take(SqlConnection tx, Call call, Instant now, Instant latestStart) {
        return store.lockNode(tx, call)
                .chain(gate -> gate.isEmpty() ? nothing() : pick(tx, call, now, gate.get(), latestStart));
    }

    private Uni<Optional<ClaimStore.Taken>> pick(
            SqlConnection tx, Call call, Instant now, ClaimStore.Gate gate, Instant latestStart) {
        var grasp = new ClaimStore.Grasp(Uuid7.next(), lease.length());
        return store.handOutAgain(tx, call, now, grasp)
                .chain(again -> again.isPresent() || gate.draining()
                        ? Uni.createFrom().item(again)
                        : store.claim(tx, call, now, grasp, gate.capacity(), latestStart))
                .call(taken -> taken.isPresent()
                        ? note(tx, taken.get(), now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> note(SqlConnection tx, ClaimStore.Taken taken, Instant now) {
        var detail = taken.was().leased() ? "handed out again: the agent had not received it" : null;
        var entry = new JobJournal.Entry(now, JobJournal.AGENT, detail);
        return journal.note(
                tx, taken.was(), taken.job(), JobEvents.typeOf(taken.job().state()), entry);
    }

    private Uni<Optional<WorkOrder>> workOrder(Optional<ClaimStore.Taken> taken, Instant now) {
        if (taken.isEmpty()) return Uni.createFrom().item(Optional.empty());
        outbox.poke();
        var job = taken.get().job();
        return keys.sign(Jws.GRANT, Wire.write(WorkOrders.grant(job)))
                .map(grant -> Optional.of(WorkOrders.of(job, grant, lease, now)));
    }

    private static Uni<Optional<ClaimStore.Taken>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
