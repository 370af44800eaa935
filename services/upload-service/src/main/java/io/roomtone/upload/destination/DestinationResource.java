package io.roomtone.upload.destination;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.request.EntityTag;
import io.roomtone.upload.Destination;
import io.roomtone.upload.DestinationReader;
import io.roomtone.upload.SettingFilter;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Destinations. They belong to no site: whoever may read settings sees all, without secrets.
@Path("/api/destinations")
public class DestinationResource {
    private static final String READ = "destination.read";
    private static final String CREATE = "destination.create";
    private static final String EDIT = "destination.edit";
    private static final String ARCHIVE = "destination.archive";

    private final DestinationReader reader;
    private final DestinationStore store;
    private final DestinationOffice office;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    DestinationResource(
            DestinationReader reader,
            DestinationStore store,
            DestinationOffice office,
            Idempotency idempotency,
            CurrentCaller current) {
        this.reader = reader;
        this.store = store;
        this.office = office;
        this.idempotency = idempotency;
        this.current = current;
    }

    /// By name.
    @GET
    @Needs(permission = Permission.SETTINGS_READ, action = READ)
    public Uni<Page<DestinationView>> list(@BeanParam SettingFilter filter, @BeanParam PageRequest page) {
        var caller = current.caller();
        return store.list(filter.archived(), page)
                .map(found ->
                        found.stream().map(d -> DestinationView.of(d, caller)).toList())
                .chain(views -> store.count(filter.archived()).map(total -> Page.of(views, total, page)));
    }

    /// With an ETag, for `If-Match`.
    @GET
    @Path("/{destination}")
    @Needs(permission = Permission.SETTINGS_READ, action = READ)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DestinationView.class)))
    public Uni<Response> detail(@PathParam("destination") UUID destination) {
        return reader.find(destination)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("destination")))
                .map(this::tagged);
    }

    /// 201 with the destination; the same `Idempotency-Key` answers the first result again.
    @POST
    @Needs(permission = Permission.SETTINGS_MANAGE, action = CREATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DestinationView.class)))
    public Uni<Response> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid DestinationRequest request) {
        var caller = current.caller();
        var planned = office.planned(request);
        // a refusal too is told within: a request that is repeated gets its first answer, whatever is there now
        return planned.onItemOrFailure()
                .transformToUni((destination, refusal) -> idempotency.once(
                        caller,
                        key,
                        request,
                        tx -> planned.chain(made -> office.create(tx, caller, made, CREATE))
                                .map(made -> new Idempotency.Answer(201, DestinationView.of(made, caller)))));
    }

    /// Of the version that `If-Match` names; 412 when somebody else was faster, 428 without the header.
    /// Without
    /// `secretAccessKey` the secret stays.
    @PUT
    @Path("/{destination}")
    @Needs(permission = Permission.SETTINGS_MANAGE, action = EDIT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DestinationView.class)))
    public Uni<Response> edit(
            @PathParam("destination") UUID destination,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DestinationRequest request) {
        var caller = current.caller();
        return reader.find(destination)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("destination")))
                .chain(seen -> office.edit(seen, ifMatch, request, caller, EDIT))
                .map(this::tagged);
    }

    /// Refused while a policy uses it. Uploads that were queued go on.
    @POST
    @Path("/{destination}/archive")
    @Needs(permission = Permission.SETTINGS_MANAGE, action = ARCHIVE)
    public Uni<DestinationView> archive(@PathParam("destination") UUID destination) {
        var caller = current.caller();
        return office.archive(destination, caller, ARCHIVE).map(done -> DestinationView.of(done, caller));
    }

    private Response tagged(Destination destination) {
        return EntityTag.ok(DestinationView.of(destination, current.caller()), destination.entityVersion());
    }
}
