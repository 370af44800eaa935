package io.roomtone.job.profile;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.request.EntityTag;
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

/// Profiles. They belong to no site: whoever may read settings sees all.
@Path("/api/profiles")
public class ProfileResource {
    private static final String READ = "profile.read";

    private final ProfileStore store;
    private final ProfileOffice office;
    private final Idempotency idempotency;
    private final OutOfScope scope;
    private final CurrentCaller current;

    ProfileResource(
            ProfileStore store,
            ProfileOffice office,
            Idempotency idempotency,
            OutOfScope scope,
            CurrentCaller current) {
        this.store = store;
        this.office = office;
        this.idempotency = idempotency;
        this.scope = scope;
        this.current = current;
    }

    /// The default one first; none that is archived.
    @GET
    @Needs(permission = Permission.SETTINGS_READ, action = READ)
    public Uni<Page<Profile>> list(@BeanParam PageRequest page) {
        var caller = current.caller();
        return store.list(page.size(), page.offset())
                .map(profiles -> profiles.stream().map(p -> p.seenBy(caller)).toList())
                .chain(profiles -> store.count().map(total -> Page.of(profiles, total, page)));
    }

    /// With an `ETag` for edits.
    @GET
    @Path("/{profile}")
    @Needs(permission = Permission.SETTINGS_READ, action = READ)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Profile.class)))
    public Uni<Response> detail(@PathParam("profile") UUID profile) {
        var caller = current.caller();
        return store.find(profile)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("profile")))
                .map(found -> tagged(found, caller));
    }

    /// 201 with the profile; the same `Idempotency-Key` answers the first result again.
    @POST
    @Needs(permission = Permission.SETTINGS_MANAGE, action = ProfileOffice.CREATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Profile.class)))
    public Uni<Response> create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ProfileValues request) {
        var caller = current.caller();
        request.requireConsistent();
        return idempotency.once(
                caller,
                key,
                request,
                tx -> office.create(tx, caller, request)
                        .map(profile -> new Idempotency.Answer(201, profile.seenBy(caller))));
    }

    /// Of the version that `If-Match` names; 412 when somebody else was faster, 428 without the header.
    @PUT
    @Path("/{profile}")
    @Needs(permission = Permission.SETTINGS_MANAGE, action = ProfileOffice.EDIT)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Profile.class)))
    public Uni<Response> edit(
            @PathParam("profile") UUID profile,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProfileValues request) {
        var caller = current.caller();
        EntityTag.require(ifMatch);
        request.requireConsistent();
        var work = office.edit(profile, ifMatch, request, caller);
        return scope.noted(work, caller, ProfileOffice.EDIT, "profile", profile.toString())
                .map(edited -> tagged(edited, caller));
    }

    /// Nobody chooses it any more; recordings that were made with it keep it.
    @POST
    @Path("/{profile}/archive")
    @Needs(permission = Permission.SETTINGS_MANAGE, action = ProfileOffice.ARCHIVE)
    public Uni<Profile> archive(@PathParam("profile") UUID profile) {
        var caller = current.caller();
        return scope.noted(
                        office.archive(profile, caller), caller, ProfileOffice.ARCHIVE, "profile", profile.toString())
                .map(archived -> archived.seenBy(caller));
    }

    private static Response tagged(Profile profile, Caller caller) {
        return EntityTag.ok(profile.seenBy(caller), profile.entityVersion());
    }
}
