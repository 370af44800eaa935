package io.roomtone.job.finish;

import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.job.AgentReports;
import io.roomtone.job.NodeAccess;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.ForNodes;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;

/// An agent gives a job up.
@Path("/api/jobs")
public class FailureResource {
    private final Finisher finisher;
    private final NodeAccess nodes;
    private final CurrentCaller current;
    private final Clock clock;

    FailureResource(Finisher finisher, NodeAccess nodes, CurrentCaller current, Clock clock) {
        this.finisher = finisher;
        this.nodes = nodes;
        this.current = current;
        this.clock = clock;
    }

    /// 204, also when the report changes nothing (an old token, a job that is over).
    @POST
    @Path("/{job}/failure")
    @ForNodes
    public Uni<Void> fail(@PathParam("job") UUID job, @NotNull FailureReport report) {
        requireOwnReason(report);
        var readable = readable(report);
        var node = current.nodeId();
        return nodes.require(node).chain(() -> finisher.giveUp(job, node, readable, clock.instant()));
    }

    private static void requireOwnReason(FailureReport report) {
        if (report.reason() == null) throw AgentReports.invalid("reason", "is missing");
        switch (report.reason()) {
            case LEASE_EXPIRED, NOT_CLAIMED_IN_WINDOW ->
                throw AgentReports.invalid("reason", "is for the control plane to say");
            case DEVICE_UNAVAILABLE, NO_AUDIO, GROWTH_STALLED, DISK_FULL, RENDER_FAILED, AGENT_ERROR -> {}
        }
    }

    private static FailureReport readable(FailureReport report) {
        return new FailureReport(
                report.token(),
                report.reason(),
                AgentReports.text(report.detail()),
                AgentReports.healthEvents(report.healthEvents()));
    }
}
