package io.roomtone.schedule.preview;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.schedule.ReferenceStore;
import io.roomtone.schedule.References;
import io.roomtone.schedule.ScheduleRequest;
import io.roomtone.schedule.SecondRun;
import io.roomtone.schedule.Terms;
import io.roomtone.schedule.TermsCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Tells what a schedule would do.
@Path("/api/schedules/preview")
public class PreviewResource {
    private static final int RUNS = 5;

    private final Pool pool;
    private final ReferenceStore references;
    private final NeighbourStore neighbours;
    private final EditedStore edited;
    private final CurrentCaller current;
    private final Clock clock;

    PreviewResource(
            Pool pool,
            ReferenceStore references,
            NeighbourStore neighbours,
            EditedStore edited,
            CurrentCaller current,
            Clock clock) {
        this.pool = pool;
        this.references = references;
        this.neighbours = neighbours;
        this.edited = edited;
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
        return edited.find(scheduleId, current.caller().scope(), now)
                .chain(before -> preview(request, before, scheduleId, now));
    }

    // refuses what saving would refuse, and no more
    private Uni<Preview> preview(ScheduleRequest request, EditedStore.Edited before, UUID scheduleId, Instant now) {
        var terms = TermsCheck.terms(request, before.terms(), now);
        return references.of(pool, terms).chain(found -> preview(terms, found, before, scheduleId, now));
    }

    // what is archived is a warning here: whoever edits a schedule may keep it
    private Uni<Preview> preview(
            Terms terms, References found, EditedStore.Edited before, UUID scheduleId, Instant now) {
        var node = found.require(terms, terms, current.caller().scope());
        var windows = terms.timing()
                .windows(now)
                .filter(window -> !before.skipped().contains(window.date()))
                .limit(RUNS)
                .toList();
        var second = SecondRun.warnings(windows.stream(), before.open(), now);
        return neighbours
                .near(node.id(), windows, scheduleId)
                .map(others -> Warnings.of(terms, node, found, windows, others))
                .map(warnings -> new Preview(
                        windows.stream().map(Preview.Run::of).toList(),
                        Stream.concat(second.stream(), warnings.stream()).toList()));
    }
}
