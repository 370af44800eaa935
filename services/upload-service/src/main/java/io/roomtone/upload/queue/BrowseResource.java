package io.roomtone.upload.queue;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.upload.UploadView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/// Shows uploads.
@Path("/api/uploads")
public class BrowseResource {
    private static final String READ = "upload.read";

    private final BrowseStore store;
    private final OutOfScope scope;
    private final CurrentCaller current;

    BrowseResource(BrowseStore store, OutOfScope scope, CurrentCaller current) {
        this.store = store;
        this.scope = scope;
        this.current = current;
    }

    @GET
    @Needs(permission = Permission.RECORDING_READ, action = READ)
    public Uni<Page<UploadView>> list(@BeanParam UploadFilter filter, @BeanParam PageRequest page) {
        var caller = current.caller();
        return store.list(caller.scope(), filter, page)
                .map(found -> found.stream().map(u -> UploadView.of(u, caller)).toList())
                .chain(views -> store.count(caller.scope(), filter).map(total -> Page.of(views, total, page)));
    }

    @GET
    @Path("/{upload}")
    @Needs(permission = Permission.RECORDING_READ, action = READ)
    public Uni<UploadView> detail(@PathParam("upload") UUID upload) {
        var caller = current.caller();
        var work = store.find(caller.scope(), upload)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("upload")))
                .map(found -> UploadView.of(found, caller));
        return scope.noted(work, caller, READ, "upload", upload.toString());
    }
}
