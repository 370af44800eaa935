package io.roomtone.job.start;

import io.roomtone.contracts.access.Permission;
import io.roomtone.job.Bell;
import io.roomtone.job.JobView;
import io.roomtone.job.WhyNot;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.idempotency.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Starts a recording by hand.
@Path("/api/jobs")
public class StartResource {
    private final Starter starter;
    private final Idempotency idempotency;
    private final CurrentCaller current;
    private final OutOfScope scope;
    private final Bell bell;
    private final Clock clock;

    StartResource(
            Starter starter, Idempotency idempotency, CurrentCaller current, OutOfScope scope, Bell bell, Clock clock) {
        this.starter = starter;
        this.idempotency = idempotency;
        this.current = current;
        this.scope = scope;
        this.bell = bell;
        this.clock = clock;
    }

    /// 201 with the job; the same `Idempotency-Key` answers the first result again.
    @POST
    @Needs(permission = Permission.RECORDING_CREATE, action = Starter.ACTION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> start(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewJob request) {
        var caller = current.caller();
        var work = idempotency.once(
                caller, key, request, tx -> starter.start(tx, caller, request).map(s -> answer(s, caller)));
        return scope.noted(
                        work, caller, Starter.ACTION, "node", request.nodeId().toString())
                .invoke(() -> bell.ring(request.nodeId()));
    }

    private Idempotency.Answer answer(Starter.Started started, Caller caller) {
        var node = started.node();
        var waitingFor = new WhyNot(node.status(), started.capturing(), node.capacity())
                .sentence(started.job(), clock.instant());
        return new Idempotency.Answer(
                201, JobView.of(started.job(), caller, waitingFor).noticing(started.notices()));
    }
}
