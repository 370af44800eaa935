package io.roomtone.schedule.plan;

import io.roomtone.schedule.Placed;
import io.roomtone.schedule.ScheduleStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Keeps rows for the days ahead, one schedule in a transaction.
@ApplicationScoped
public class HorizonLoop {
    private final Pool pool;
    private final ScheduleStore schedules;
    private final Planner planner;

    HorizonLoop(Pool pool, ScheduleStore schedules, Planner planner) {
        this.pool = pool;
        this.schedules = schedules;
        this.planner = planner;
    }

    /// Plans what is to be planned by now.
    public Uni<Void> runOnce(Instant now) {
        // a day less than what planning reaches, since a zone's day may be yesterday still
        var through = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(Planning.HORIZON_DAYS - 1);
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(tx -> planOne(tx, through, now)))
                .repeat()
                .whilst(Optional::isPresent)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Optional<Placed>> planOne(SqlConnection tx, LocalDate through, Instant now) {
        return schedules
                .lockOneToPlan(tx, through)
                .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : plan(tx, found.get(), now));
    }

    private Uni<Void> plan(SqlConnection tx, Placed placed, Instant now) {
        return planner.plan(tx, unchanged(placed), now).replaceWithVoid();
    }

    private static Planner.Edit unchanged(Placed placed) {
        return new Planner.Edit(placed, placed, "planned anew");
    }
}
