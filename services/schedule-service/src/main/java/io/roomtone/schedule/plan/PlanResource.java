package io.roomtone.schedule.plan;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.kit.request.EntityTag;
import io.roomtone.schedule.ScheduleReader;
import io.roomtone.schedule.ScheduleRequest;
import io.roomtone.schedule.ScheduleView;
import io.roomtone.schedule.TermsCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Makes, edits and archives schedules.
@Path("/api/schedules")
public class PlanResource {
    private static final String CREATE = "schedule.create";
    private static final String EDIT = "schedule.edit";
    private static final String ARCHIVE = "schedule.archive";

    private final Asking asking;
    private final Desk desk;
    private final Office office;
    private final Idempotency idempotency;
    private final ScheduleReader reader;

    PlanResource(Asking asking, Desk desk, Office office, Idempotency idempotency, ScheduleReader reader) {
        this.asking = asking;
        this.desk = desk;
        this.office = office;
        this.idempotency = idempotency;
        this.reader = reader;
    }

    /// 201 with the schedule; the same `Idempotency-Key` answers the first result again.
    @POST
    @Needs(permission = Permission.SCHEDULE_MANAGE, action = CREATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Uni<Response> create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ScheduleRequest request) {
        var change = asking.change(CREATE, "created");
        return idempotency.once(change.caller(), key, request, tx -> create(tx, change, request));
    }

    /// All fields anew. Occurrences that have not begun follow; those that others were told of get a new revision.
    @PUT
    @Path("/{schedule}")
    @Needs(permission = Permission.SCHEDULE_MANAGE, action = EDIT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Uni<Response> edit(
            UUID schedule, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ScheduleRequest request) {
        EntityTag.require(ifMatch);
        var change = asking.change(EDIT, "edited");
        return desk.serve(schedule, change, (tx, locked) -> {
            EntityTag.require(ifMatch, locked.schedule().entityVersion());
            Office.requireOpen(locked);
            var terms = TermsCheck.terms(request, locked.schedule().terms(), change.now());
            return office.edit(tx, change, locked, terms);
        });
    }

    /// It makes no further occurrences, for ever. Recordings keep their schedule. Archiving again changes nothing.
    @POST
    @Path("/{schedule}/archive")
    @Needs(permission = Permission.SCHEDULE_MANAGE, action = ARCHIVE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Uni<Response> archive(UUID schedule) {
        var change = asking.change(ARCHIVE, "archived");
        return desk.serve(
                schedule,
                change,
                (tx, locked) -> office.change(
                        tx, change, locked, s -> s.archive(change.caller().name(), change.now())));
    }

    private Uni<Idempotency.Answer> create(SqlConnection tx, Office.Change change, ScheduleRequest request) {
        var terms = TermsCheck.terms(request, null, change.now());
        return office.create(tx, change, terms)
                .chain(id -> reader.detail(tx, id, change.caller(), change.now()))
                .map(view -> new Idempotency.Answer(201, view));
    }
}
