package io.roomtone.job.stop;

import io.roomtone.contracts.access.Permission;
import io.roomtone.job.Bell;
import io.roomtone.job.JobView;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/// Ends a recording.
@Path("/api/jobs")
public class StopResource {
    private final Stopper stopper;
    private final OutOfScope scope;
    private final CurrentCaller current;
    private final Bell bell;

    StopResource(Stopper stopper, OutOfScope scope, CurrentCaller current, Bell bell) {
        this.stopper = stopper;
        this.scope = scope;
        this.current = current;
        this.bell = bell;
    }

    /// 200 with the job, also when there is nothing left to stop. The later tracks of its window are stopped as well,
    /// unless the body says otherwise.
    // named, since a request without a body often has no content type either
    @POST
    @Path("/{job}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(permission = Permission.RECORDING_CONTROL, action = Stopper.ACTION)
    public Uni<JobView> stop(@PathParam("job") UUID job, @RequestBody(required = false) StopWish wish) {
        var caller = current.caller();
        return scope.noted(
                        stopper.stop(job, wish == null ? StopWish.ALL : wish, caller),
                        caller,
                        Stopper.ACTION,
                        "job",
                        job.toString())
                .invoke(stopped -> bell.ring(stopped.order().nodeId()))
                .map(stopped -> JobView.of(stopped, caller, null));
    }
}
