package io.roomtone.schedule.preview;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.schedule.ReferenceStore;
import io.roomtone.schedule.References;
import io.roomtone.schedule.ScheduleRequest;
import io.roomtone.schedule.ScheduleStore;
import io.roomtone.schedule.Terms;
import io.roomtone.schedule.TermsCheck;
import io.roomtone.schedule.Window;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Tells what a schedule would do.
@Path("/api/schedules/preview")
public class PreviewResource {
    private static final int RUNS = 5;

    private final Pool pool;
    private final ReferenceStore references;
    private final NeighbourStore neighbours;
    private final ScheduleStore schedules;
    private final CurrentCaller current;
    private final Clock clock;

    PreviewResource(
            Pool pool,
            ReferenceStore references,
            NeighbourStore neighbours,
            ScheduleStore schedules,
            CurrentCaller current,
            Clock clock) {
        this.pool = pool;
        this.references = references;
        this.neighbours = neighbours;
        this.schedules = schedules;
        this.current = current;
        this.clock = clock;
    }

    /// The same body as for making one; nothing is saved.
    @POST
    @Needs(permission = Permission.SCHEDULE_READ, action = "schedule.preview")
    public Uni<Preview> preview(
            @QueryParam("scheduleId")
                    @Parameter(
                            description =
                                    "The schedule that is being edited: its skipped days stay so, and its own runs are not in its way")
                    UUID scheduleId,
            @NotNull @Valid ScheduleRequest request) {
        var now = clock.instant();
        var terms = TermsCheck.terms(request, null, now);
        return skipped(scheduleId).chain(skipped -> {
            var windows = terms.timing()
                    .windows(now)
                    .filter(window -> !skipped.contains(window.date()))
                    .limit(RUNS)
                    .toList();
            return references.of(pool, terms).chain(found -> preview(terms, found, windows, scheduleId));
        });
    }

    private Uni<List<LocalDate>> skipped(UUID scheduleId) {
        if (scheduleId == null) return Uni.createFrom().item(List.of());
        var scope = current.caller().scope();
        return schedules
                .find(pool, scheduleId)
                .map(found -> found.filter(placed -> placed.within(scope))
                        .map(placed -> placed.schedule().skippedDates())
                        .orElse(List.of()));
    }

    // what is archived is a warning here: whoever edits a schedule may keep it
    private Uni<Preview> preview(Terms terms, References found, List<Window> windows, UUID scheduleId) {
        var node = found.require(terms, terms, current.caller().scope());
        return neighbours
                .near(node.id(), windows, scheduleId)
                .map(others -> new Preview(
                        windows.stream().map(Preview.Run::of).toList(),
                        Warnings.of(terms, node, found, windows, others)));
    }
}
