package io.roomtone.library.browse;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.library.RecordingGate;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/// Lists recordings and shows one.
@Path("/api/recordings")
public class BrowseResource {
    private static final String READ = "recording.read";

    private final CurrentCaller current;
    private final RecordingGate gate;
    private final RecordingReader reader;

    BrowseResource(CurrentCaller current, RecordingGate gate, RecordingReader reader) {
        this.current = current;
        this.gate = gate;
        this.reader = reader;
    }

    @GET
    @Needs(permission = Permission.RECORDING_READ, action = READ)
    public Uni<Page<RecordingView>> list(@BeanParam RecordingFilter filter, @BeanParam PageRequest page) {
        var caller = current.caller();
        return reader.page(new RecordingQuery(filter, caller.scope()), page, caller);
    }

    @GET
    @Path("/{recording}")
    @Needs(permission = Permission.RECORDING_READ, action = READ)
    public Uni<RecordingView> detail(UUID recording) {
        var caller = current.caller();
        return gate.admit(caller, recording, READ).chain(() -> reader.detail(recording, caller));
    }
}
