package io.roomtone.upload.policy;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.request.EntityTag;
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

/// Upload policies. They belong to no site: whoever may read settings sees all.
@Path("/api/upload-policies")
public class PolicyResource {
    private static final String READ = "upload-policy.read";
    private static final String CREATE = "upload-policy.create";
    private static final String EDIT = "upload-policy.edit";
    private static final String ARCHIVE = "upload-policy.archive";

    private final PolicyStore store;
    private final PolicyOffice office;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    PolicyResource(PolicyStore store, PolicyOffice office, Idempotency idempotency, CurrentCaller current) {
        this.store = store;
        this.office = office;
        this.idempotency = idempotency;
        this.current = current;
    }

    /// By name.
    @GET
    @Needs(permission = Permission.SETTINGS_READ, action = READ)
    public Uni<Page<PolicyView>> list(@BeanParam SettingFilter filter, @BeanParam PageRequest page) {
        var caller = current.caller();
        return store.list(filter.archived(), page)
                .map(found -> found.stream().map(p -> PolicyView.of(p, caller)).toList())
                .chain(views -> store.count(filter.archived()).map(total -> Page.of(views, total, page)));
    }

    /// With an ETag, for `If-Match`.
    @GET
    @Path("/{policy}")
    @Needs(permission = Permission.SETTINGS_READ, action = READ)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Uni<Response> detail(@PathParam("policy") UUID policy) {
        return store.find(policy)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("upload policy")))
                .map(this::tagged);
    }

    /// 201 with the policy; the same `Idempotency-Key` answers the first result again.
    @POST
    @Needs(permission = Permission.SETTINGS_MANAGE, action = CREATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Uni<Response> create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PolicyRequest request) {
        var caller = current.caller();
        return idempotency.once(
                caller,
                key,
                request,
                tx -> office.create(tx, caller, request, CREATE)
                        .map(policy -> new Idempotency.Answer(201, PolicyView.of(policy, caller))));
    }

    /// Of the version that `If-Match` names; 412 when somebody else was faster, 428 without the header.
    @PUT
    @Path("/{policy}")
    @Needs(permission = Permission.SETTINGS_MANAGE, action = EDIT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Uni<Response> edit(
            @PathParam("policy") UUID policy,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PolicyRequest request) {
        return office.edit(policy, ifMatch, request, current.caller(), EDIT).map(this::tagged);
    }

    /// Uploads that were queued go on; new ones are not made.
    @POST
    @Path("/{policy}/archive")
    @Needs(permission = Permission.SETTINGS_MANAGE, action = ARCHIVE)
    public Uni<PolicyView> archive(@PathParam("policy") UUID policy) {
        var caller = current.caller();
        return office.archive(policy, caller, ARCHIVE).map(archived -> PolicyView.of(archived, caller));
    }

    private Response tagged(Policy policy) {
        return EntityTag.ok(PolicyView.of(policy, current.caller()), policy.entityVersion());
    }
}
