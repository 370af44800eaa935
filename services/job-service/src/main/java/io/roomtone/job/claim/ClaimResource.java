package io.roomtone.job.claim;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.job.AgentReports;
import io.roomtone.job.NodeAccess;
import io.roomtone.kit.access.ForNodes;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/// The long poll of agents.
@Path("/api/nodes")
public class ClaimResource {
    private static final Pattern WAIT = Pattern.compile("(\\d{1,6})(ms|s)");
    private static final int MOST_HELD = 1000;

    private final ClaimStore store;
    private final LongPoll longPoll;
    private final ClaimConfig config;
    private final MeterRegistry metrics;

    ClaimResource(ClaimStore store, LongPoll longPoll, ClaimConfig config, MeterRegistry metrics) {
        this.store = store;
        this.longPoll = longPoll;
        this.config = config;
        this.metrics = metrics;
    }

    /// @param wait e.g. `25s` or `500ms`; longer than the longest wait means the longest wait
    @POST
    @Path("/{node}/claim")
    @ForNodes
    public Uni<ClaimReply> claim(
            @PathParam("node") UUID node,
            @QueryParam("wait") @DefaultValue("25s") String wait,
            @NotNull ClaimRequest request) {
        var patience = patience(wait);
        requireReadable(request);
        return store.arrive(node)
                .map(number -> Call.of(node, orRevoked(number), request))
                .chain(call -> longPoll.poll(call, patience))
                .invoke(this::count);
    }

    private static long orRevoked(OptionalLong number) {
        return number.orElseThrow(NodeAccess::revoked);
    }

    private static void requireReadable(ClaimRequest request) {
        if (request.holding() == null) return;
        if (request.holding().size() > MOST_HELD)
            throw AgentReports.invalid("holding", "at most " + MOST_HELD + " jobs");
        if (!request.holding().stream().allMatch(held -> held != null && held.jobId() != null)) {
            throw AgentReports.invalid("holding", "must name jobs");
        }
    }

    private Duration patience(String wait) {
        var parts = WAIT.matcher(wait);
        if (!parts.matches()) throw AgentReports.invalid("wait", "a number with s or ms, e.g. 25s");
        long number = Long.parseLong(parts.group(1));
        var asked = parts.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
        return asked.compareTo(config.longestWait()) < 0 ? asked : config.longestWait();
    }

    private void count(ClaimReply reply) {
        var result = reply.workOrder() != null ? "work" : reply.signals().isEmpty() ? "nothing" : "signals";
        metrics.counter("roomtone.claims", "result", result).increment();
    }
}
