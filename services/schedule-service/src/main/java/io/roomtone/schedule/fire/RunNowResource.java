package io.roomtone.schedule.fire;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.schedule.OccurrenceView;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Runs a schedule at once, beside its rule.
@Path("/api/schedules/{schedule}/run-now")
public class RunNowResource {
    private final RunNow runNow;
    private final Idempotency idempotency;
    private final CurrentCaller current;
    private final OutOfScope scope;

    RunNowResource(RunNow runNow, Idempotency idempotency, CurrentCaller current, OutOfScope scope) {
        this.runNow = runNow;
        this.idempotency = idempotency;
        this.current = current;
        this.scope = scope;
    }

    /// @param durationSeconds null = the schedule's, without its buffers
    public record Run(@Min(1) @Max(86_400) Integer durationSeconds) {}

    // one key is good for one schedule
    private record Asked(UUID schedule, Run run) {}

    /// 201 with an occurrence that starts now; the same `Idempotency-Key` answers the first result again.
    @POST
    @Needs(permission = Permission.SCHEDULE_MANAGE, action = RunNow.ACTION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OccurrenceView.class)))
    public Uni<Response> run(UUID schedule, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Run request) {
        var caller = current.caller();
        var work = idempotency.once(
                caller,
                key,
                new Asked(schedule, request),
                tx -> runNow.run(tx, caller, schedule, request.durationSeconds())
                        .map(view -> new Idempotency.Answer(201, view)));
        return scope.noted(work, caller, RunNow.ACTION, "schedule", schedule.toString());
    }
}
