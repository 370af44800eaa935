package io.roomtone.job.node;

import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import io.roomtone.contracts.agent.Heartbeat;
import io.roomtone.contracts.agent.HeartbeatReply;
import io.roomtone.contracts.agent.Inventory;
import io.roomtone.contracts.agent.TokenReply;
import io.roomtone.contracts.agent.TokenRequest;
import io.roomtone.job.AgentReports;
import io.roomtone.kit.access.ForAnyone;
import io.roomtone.kit.access.ForNodes;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/// Nodes, for their agents.
@Path("/api/nodes")
public class AgentResource {
    // 32 bytes in base64url, without padding
    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9_-]{43,200}");

    private final Enroller enroller;
    private final TokenIssuer tokens;
    private final InventoryKeeper inventories;
    private final Heartbeats heartbeats;
    private final NodeConfig config;
    private final Clock clock;

    AgentResource(
            Enroller enroller,
            TokenIssuer tokens,
            InventoryKeeper inventories,
            Heartbeats heartbeats,
            NodeConfig config,
            Clock clock) {
        this.enroller = enroller;
        this.tokens = tokens;
        this.inventories = inventories;
        this.heartbeats = heartbeats;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Path("/enrol")
    @ForAnyone(because = "the enrolment token in the body")
    public Uni<EnrolReply> enrol(@NotNull EnrolRequest request) {
        if (request.enrolmentToken() == null) throw AgentReports.invalid("enrolmentToken", "is missing");
        requireCredential(request.credential());
        return enroller.enrol(new EnrolRequest(
                request.enrolmentToken(), request.credential(), AgentReports.shortText(request.agentVersion())));
    }

    @POST
    @Path("/{node}/token")
    @ForAnyone(because = "the node's credential in the body")
    public Uni<TokenReply> token(@PathParam("node") UUID node, @NotNull TokenRequest request) {
        requireCredential(request.credential());
        return tokens.issue(node, request.credential());
    }

    /// 204.
    @PUT
    @Path("/{node}/inventory")
    @ForNodes
    public Uni<Void> inventory(@PathParam("node") UUID node, @NotNull Inventory inventory) {
        InventoryCheck.require(inventory);
        return inventories.put(
                node, new Inventory(AgentReports.shortText(inventory.agentVersion()), inventory.interfaces()));
    }

    @POST
    @Path("/{node}/heartbeat")
    @ForNodes
    public Uni<HeartbeatReply> heartbeat(@PathParam("node") UUID node, @NotNull Heartbeat heartbeat) {
        var now = clock.instant();
        return heartbeats
                .heard(node, heartbeat, now)
                .map(heard -> new HeartbeatReply(now, config.heartbeat().toMillis()));
    }

    private static void requireCredential(String credential) {
        if (credential == null || !CREDENTIAL.matcher(credential).matches()) {
            throw AgentReports.invalid("credential", "must be at least 32 random bytes in base64url");
        }
    }
}
