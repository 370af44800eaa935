package io.roomtone.job.node;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Nodes, for people.
@Path("/api/nodes")
public class NodeResource {
    private static final String READ = "node.read";
    private static final String ENTER = "node.create";
    private static final String INVITE = "node.enrolment-token";
    private static final String DRAIN = "node.drain";
    private static final String RESUME = "node.resume";
    private static final String REVOKE = "node.revoke";

    private final NodeStore nodes;
    private final NodeOffice office;
    private final Idempotency idempotency;
    private final OutOfScope scope;
    private final CurrentCaller current;

    NodeResource(NodeStore nodes, NodeOffice office, Idempotency idempotency, OutOfScope scope, CurrentCaller current) {
        this.nodes = nodes;
        this.office = office;
        this.idempotency = idempotency;
        this.scope = scope;
        this.current = current;
    }

    /// By name.
    @GET
    @Needs(permission = Permission.NODE_READ, action = READ)
    public Uni<NodePage> list(@BeanParam PageRequest page) {
        var caller = current.caller();
        return nodes.list(caller.scope(), page)
                .chain(found -> views(found, caller))
                .chain(views -> nodes.count(caller.scope()).map(total -> NodePage.of(views, total, page, caller)));
    }

    @GET
    @Path("/{node}")
    @Needs(permission = Permission.NODE_READ, action = READ)
    public Uni<NodeView> detail(@PathParam("node") UUID node) {
        var caller = current.caller();
        var work = nodes.find(caller.scope(), node)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("node")))
                .chain(found -> views(List.of(found), caller))
                .map(List::getFirst);
        return scope.noted(work, caller, READ, "node", node.toString());
    }

    /// 201 with the node and the one-time token for its agent. The same `Idempotency-Key` answers the same
    /// node; since the token is not kept, it gets a new one as long as no agent has enrolled.
    @POST
    @Needs(permission = Permission.NODE_MANAGE, action = ENTER)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Enrolment.class)))
    public Uni<Response> enter(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewNode request) {
        var caller = current.caller();
        var entered = new AtomicReference<Enrolment>();
        var work = idempotency
                .once(
                        caller,
                        key,
                        request,
                        tx -> office.enter(tx, caller, request, ENTER)
                                .invoke(entered::set)
                                .map(enrolment -> new Idempotency.Answer(201, enrolment.node())))
                .chain(first -> withToken(first, entered.get(), caller));
        return scope.noted(work, caller, ENTER, "site", request.site());
    }

    private Uni<Response> withToken(Response first, Enrolment entered, Caller caller) {
        var enrolment = entered != null
                ? Uni.createFrom().item(entered)
                : office.inviteAgain(NodeView.read((String) first.getEntity()).nodeId(), caller, INVITE);
        return enrolment.map(
                answer -> Response.fromResponse(first).entity(answer).build());
    }

    /// A new one-time token, in place of one that is lost or has expired, or for another machine.
    @POST
    @Path("/{node}/enrolment-token")
    @Needs(permission = Permission.NODE_MANAGE, action = INVITE)
    public Uni<Enrolment> invite(@PathParam("node") UUID node) {
        var caller = current.caller();
        return scope.noted(office.invite(node, caller, INVITE), caller, INVITE, "node", node.toString());
    }

    /// The node finishes what it has and takes no new work.
    @POST
    @Path("/{node}/drain")
    @Needs(permission = Permission.NODE_MANAGE, action = DRAIN)
    public Uni<NodeView> drain(@PathParam("node") UUID node) {
        return move(node, NodeMove.DRAINED, DRAIN);
    }

    /// Ends the draining.
    @POST
    @Path("/{node}/resume")
    @Needs(permission = Permission.NODE_MANAGE, action = RESUME)
    public Uni<NodeView> resume(@PathParam("node") UUID node) {
        return move(node, NodeMove.RESUMED, RESUME);
    }

    /// For good: its agent may do nothing more, its jobs end with their leases.
    @POST
    @Path("/{node}/revoke")
    @Needs(permission = Permission.NODE_MANAGE, action = REVOKE)
    public Uni<NodeView> revoke(@PathParam("node") UUID node) {
        return move(node, NodeMove.REVOKED, REVOKE);
    }

    private Uni<NodeView> move(UUID node, NodeMove move, String action) {
        var caller = current.caller();
        return scope.noted(office.move(node, caller, move, action), caller, action, "node", node.toString());
    }

    private Uni<List<NodeView>> views(List<Node> found, Caller caller) {
        return nodes.interfaces(found)
                .map(interfaces -> found.stream()
                        .map(node -> NodeView.of(node, interfaces.getOrDefault(node.id(), List.of()), caller))
                        .toList());
    }
}
