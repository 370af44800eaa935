package io.roomtone.schedule.plan;

import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.schedule.Placed;
import io.roomtone.schedule.ScheduleReader;
import io.roomtone.schedule.ScheduleView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/// What every change of an existing schedule has in common: scope, lock, transaction, answer.
@ApplicationScoped
class Desk {
    private final Pool pool;
    private final Office office;
    private final ScheduleReader reader;
    private final Outbox outbox;
    private final OutOfScope scope;

    Desk(Pool pool, Office office, ScheduleReader reader, Outbox outbox, OutOfScope scope) {
        this.pool = pool;
        this.office = office;
        this.reader = reader;
        this.outbox = outbox;
        this.scope = scope;
    }

    /// A change of a locked schedule; answers what the person should know of it.
    @FunctionalInterface
    interface Work {
        Uni<List<String>> on(SqlConnection tx, Placed locked);
    }

    /// 200 with the schedule as it is then; fails with `not-found` outside the caller's scope.
    Uni<Response> serve(UUID schedule, Office.Change change, Work work) {
        var served = pool.withTransaction(tx -> office.lock(tx, schedule, change.caller())
                        .chain(locked -> work.on(tx, locked))
                        .chain(warnings -> reader.detail(tx, schedule, change.caller(), change.now())
                                .map(view -> view.warning(warnings))))
                .invoke(outbox::poke)
                .map(ScheduleView::tagged);
        return scope.noted(served, change.caller(), change.action(), "schedule", schedule.toString());
    }
}
