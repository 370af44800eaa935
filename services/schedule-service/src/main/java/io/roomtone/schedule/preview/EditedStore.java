package io.roomtone.schedule.preview;

import io.roomtone.kit.access.Scope;
import io.roomtone.schedule.Occurrence;
import io.roomtone.schedule.OccurrenceStore;
import io.roomtone.schedule.Placed;
import io.roomtone.schedule.ScheduleStore;
import io.roomtone.schedule.Terms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Reads what there is of the schedule that is being edited.
@ApplicationScoped
class EditedStore {
    private static final Edited NOTHING = new Edited(null, List.of(), List.of());

    private final Pool pool;
    private final ScheduleStore schedules;
    private final OccurrenceStore occurrences;

    EditedStore(Pool pool, ScheduleStore schedules, OccurrenceStore occurrences) {
        this.pool = pool;
        this.schedules = schedules;
        this.occurrences = occurrences;
    }

    /// @param terms null = there is no such schedule
    /// @param skipped its days without a run
    /// @param open its runs that are not over
    record Edited(Terms terms, List<LocalDate> skipped, List<Occurrence> open) {}

    /// Nothing for a new schedule (null), and for one outside the scope.
    Uni<Edited> find(UUID schedule, Scope scope, Instant now) {
        if (schedule == null) return Uni.createFrom().item(NOTHING);
        return schedules
                .find(pool, schedule)
                .map(found -> found.filter(placed -> placed.within(scope)))
                .chain(found -> found.map(placed -> edited(placed, now))
                        .orElseGet(() -> Uni.createFrom().item(NOTHING)));
    }

    private Uni<Edited> edited(Placed placed, Instant now) {
        var schedule = placed.schedule();
        return occurrences
                .open(pool, schedule.id(), now)
                .map(open -> new Edited(schedule.terms(), schedule.skippedDates(), open));
    }
}
