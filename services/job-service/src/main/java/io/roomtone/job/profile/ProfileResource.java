package io.roomtone.job.profile;

import io.roomtone.contracts.access.Permission;
import io.roomtone.job.OutOfScope;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/// Shows profiles. They belong to no site: whoever may read settings sees all.
@Path("/api/profiles")
public class ProfileResource {
    private final ProfileStore store;

    ProfileResource(ProfileStore store) {
        this.store = store;
    }

    /// The default one first; none that is archived.
    @GET
    @Needs(permission = Permission.SETTINGS_READ, action = "profile.read")
    public Uni<Page<Profile>> list(@BeanParam PageRequest page) {
        return store.list(page.size(), page.offset())
                .chain(profiles -> store.count().map(total -> Page.of(profiles, total, page)));
    }

    @GET
    @Path("/{profile}")
    @Needs(permission = Permission.SETTINGS_READ, action = "profile.read")
    public Uni<Profile> detail(@PathParam("profile") UUID profile) {
        return store.find(profile).map(found -> found.orElseThrow(() -> OutOfScope.noSuch("profile")));
    }
}
