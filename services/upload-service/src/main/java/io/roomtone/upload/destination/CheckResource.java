package io.roomtone.upload.destination;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.upload.DestinationReader;
import io.roomtone.upload.Subjects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/// Tries a destination.
@Path("/api/destinations")
public class CheckResource {
    private static final String CHECK = "destination.check";

    private final DestinationReader reader;
    private final DestinationCheck check;
    private final Audit audit;
    private final CurrentCaller current;

    CheckResource(DestinationReader reader, DestinationCheck check, Audit audit, CurrentCaller current) {
        this.reader = reader;
        this.check = check;
        this.audit = audit;
        this.current = current;
    }

    /// Really writes, reads back and deletes a small file; 200 also when that fails, with the reason.
    @POST
    @Path("/{destination}/check")
    @Needs(permission = Permission.SETTINGS_MANAGE, action = CHECK)
    public Uni<DestinationCheck.Result> check(@PathParam("destination") UUID destination) {
        var caller = current.caller();
        return reader.find(destination)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("destination")))
                .call(found -> audit.allowed(caller, CHECK, Subjects.destination(destination), found.name()))
                .chain(check::run);
    }
}
