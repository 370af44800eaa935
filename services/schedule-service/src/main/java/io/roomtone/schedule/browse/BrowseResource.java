package io.roomtone.schedule.browse;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.schedule.ScheduleReader;
import io.roomtone.schedule.ScheduleView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Shows schedules.
@Path("/api/schedules")
public class BrowseResource {
    private static final String ACTION = "schedule.read";

    private final Pool pool;
    private final BrowseStore store;
    private final ScheduleReader reader;
    private final OutOfScope scope;
    private final CurrentCaller current;
    private final Clock clock;

    BrowseResource(
            Pool pool, BrowseStore store, ScheduleReader reader, OutOfScope scope, CurrentCaller current, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.reader = reader;
        this.scope = scope;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Needs(permission = Permission.SCHEDULE_READ, action = ACTION)
    public Uni<SchedulePage> list(@BeanParam ScheduleFilter filter, @BeanParam PageRequest page) {
        var caller = current.caller();
        return store.list(caller, filter, page, clock.instant())
                .chain(items ->
                        store.count(caller.scope(), filter).map(total -> SchedulePage.of(items, total, page, caller)));
    }

    /// With what comes next and what became of the last occurrences.
    @GET
    @Path("/{schedule}")
    @Needs(permission = Permission.SCHEDULE_READ, action = ACTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Uni<Response> detail(UUID schedule) {
        var caller = current.caller();
        var work = reader.detail(pool, schedule, caller, clock.instant()).map(ScheduleView::tagged);
        return scope.noted(work, caller, ACTION, "schedule", schedule.toString());
    }
}
