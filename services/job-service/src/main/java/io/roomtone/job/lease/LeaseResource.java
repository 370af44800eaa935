package io.roomtone.job.lease;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.LeaseReply;
import io.roomtone.job.AgentReports;
import io.roomtone.job.LeaseConfig;
import io.roomtone.job.NodeAccess;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.ForNodes;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/// Heartbeats of jobs.
@Path("/api/jobs")
public class LeaseResource {
    // a lifetime of recording: more is a fault, and no date
    private static final long MOST_MILLIS = Duration.ofDays(36_500).toMillis();
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final LeaseKeeper keeper;
    private final NodeAccess nodes;
    private final CurrentCaller current;
    private final LeaseConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    LeaseResource(
            LeaseKeeper keeper,
            NodeAccess nodes,
            CurrentCaller current,
            LeaseConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.keeper = keeper;
        this.nodes = nodes;
        this.current = current;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    @PUT
    @Path("/{job}/lease")
    @ForNodes
    public Uni<LeaseReply> renew(@PathParam("job") UUID job, @NotNull LeaseRenewal request) {
        var report = complete(request);
        var node = current.nodeId();
        var now = clock.instant();
        return nodes.require(node)
                .chain(() -> keeper.renew(job, node, report, now))
                .map(answer -> reply(answer, now));
    }

    private LeaseReply reply(LeaseAnswer answer, Instant now) {
        metrics.counter("roomtone.lease.renewals", "answer", answer.slug()).increment();
        return new LeaseReply(
                answer, answer == LeaseAnswer.LOST ? 0 : config.length().toMillis(), now);
    }

    private static LeaseRenewal complete(LeaseRenewal report) {
        if (report.phase() == null) throw AgentReports.invalid("phase", "is missing");
        if (report.capturedMillis() < 0) throw AgentReports.invalid("capturedMillis", "must not be negative");
        requireDigest(report);
        return new LeaseRenewal(
                report.token(),
                report.phase(),
                Math.min(report.capturedMillis(), MOST_MILLIS),
                AgentReports.levels(report.levels()),
                AgentReports.healthEvents(report.healthEvents()),
                report.recovered(),
                report.deliveredSha256());
    }

    private static void requireDigest(LeaseRenewal report) {
        if (report.phase() != LeasePhase.DELIVERED) return;
        var digest = report.deliveredSha256();
        if (digest == null || !SHA256.matcher(digest).matches()) {
            throw AgentReports.invalid(
                    "deliveredSha256", "must be the digest in the library's receipt: 64 lower-case hex digits");
        }
    }
}
