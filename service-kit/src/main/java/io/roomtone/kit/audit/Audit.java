package io.roomtone.kit.audit;

import io.roomtone.contracts.event.AuditData;
import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Writes audit events.
@ApplicationScoped
public class Audit {
    private final Outbox outbox;
    private final Pool pool;
    private final Clock clock;

    Audit(Outbox outbox, Pool pool, Clock clock) {
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    /// An action that is being carried out, in its own transaction.
    ///
    /// @param detail what was changed; null = the action says it all
    public Uni<Void> allowed(SqlConnection transaction, Caller caller, String action, Subject subject, String detail) {
        return outbox.add(transaction, event(caller, action, "allowed", subject, detail));
    }

    /// An action that only reads, such as a download: committed at once.
    public Uni<Void> allowed(Caller caller, String action, Subject subject, String detail) {
        return commit(event(caller, action, "allowed", subject, detail));
    }

    /// What an event asked for and cannot be done: in the transaction that takes the event in.
    public Uni<Void> refused(SqlConnection transaction, Caller caller, String action, Subject subject, String detail) {
        return outbox.add(transaction, event(caller, action, "refused", subject, detail));
    }

    /// An action that was refused: committed at once, whatever becomes of the request.
    public Uni<Void> refused(Caller caller, String action, Subject subject, String detail) {
        return commit(event(caller, action, "refused", subject, detail));
    }

    private Uni<Void> commit(OutgoingEvent event) {
        return pool.withTransaction(transaction -> outbox.add(transaction, event))
                .invoke(outbox::poke);
    }

    private OutgoingEvent event(Caller caller, String action, String outcome, Subject subject, String detail) {
        var id = Uuid7.next();
        var data = new AuditData(
                id,
                clock.instant(),
                caller.id(),
                caller.name(),
                action,
                outcome,
                subject.kind(),
                subject.id(),
                subject.site(),
                subject.nodeId(),
                detail);
        return OutgoingEvent.of(EventType.AUDIT_RECORDED, id, id, data);
    }
}
