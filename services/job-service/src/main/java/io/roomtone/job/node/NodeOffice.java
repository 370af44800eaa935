package io.roomtone.job.node;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.JobProblem;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What administrators do with nodes. Every action is audited in its own transaction.
@ApplicationScoped
class NodeOffice {
    private final Pool pool;
    private final NodeStore nodes;
    private final NodeJournal journal;
    private final Audit audit;
    private final NodeConfig config;
    private final Clock clock;

    NodeOffice(Pool pool, NodeStore nodes, NodeJournal journal, Audit audit, NodeConfig config, Clock clock) {
        this.pool = pool;
        this.nodes = nodes;
        this.journal = journal;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /// A new node with its one-time token. A site outside the caller's scope does not exist.
    Uni<Enrolment> enter(SqlConnection tx, Caller caller, NewNode request, String action) {
        var id = Uuid7.next();
        if (!caller.scope().covers(request.site().strip(), null)) {
            return Uni.createFrom().failure(OutOfScope.noSuch("site"));
        }
        var invitation = invitation();
        int capacity = request.capacity() == null ? config.capacity() : request.capacity();
        return nodes.insert(tx, id, request, capacity, invitation, clock.instant())
                .call(node -> journal.publish(tx, node, EventType.NODE_CHANGED))
                .call(node -> audit.allowed(tx, caller, action, subject(node), node.name()))
                .map(node -> new Enrolment(
                        NodeView.of(node, List.of(), caller), invitation.token(), invitation.expiresAt()));
    }

    /// A new one-time token. The credential of an agent that has enrolled stays good until another one enrols.
    Uni<Enrolment> invite(UUID id, Caller caller, String action) {
        var invitation = invitation();
        return pool.withTransaction(tx -> visible(tx, id, caller)
                        .invoke(NodeOffice::requireNotRevoked)
                        .call(node -> nodes.invite(tx, node.id(), invitation))
                        .call(node -> audit.allowed(tx, caller, action, subject(node), null))
                        .chain(node -> view(tx, node, caller)))
                .invoke(journal::committed)
                .map(view -> new Enrolment(view, invitation.token(), invitation.expiresAt()));
    }

    /// A new one-time token for a node whose first token was shown once and is lost; null when an agent has
    /// enrolled.
    Uni<Enrolment> inviteAgain(UUID id, Caller caller, String action) {
        return pool.withTransaction(tx -> visible(tx, id, caller).chain(node -> view(tx, node, caller)))
                .chain(view -> view.enrolledAt() == null
                        ? invite(id, caller, action)
                        : Uni.createFrom().item(new Enrolment(view, null, null)));
    }

    /// Drains, resumes or revokes; a move that changes nothing is answered all the same.
    Uni<NodeView> move(UUID id, Caller caller, NodeMove move, String action) {
        return pool.withTransaction(tx -> visible(tx, id, caller)
                        .chain(node -> journal.move(tx, node, move))
                        .call(node -> audit.allowed(tx, caller, action, subject(node), null))
                        .chain(node -> view(tx, node, caller)))
                .invoke(journal::committed);
    }

    private Uni<NodeView> view(SqlConnection tx, Node node, Caller caller) {
        return nodes.interfaces(tx, node.id()).map(interfaces -> NodeView.of(node, interfaces, caller));
    }

    private Uni<Node> visible(SqlConnection tx, UUID id, Caller caller) {
        return nodes.lock(tx, id).map(found -> inScope(found, caller));
    }

    private static Node inScope(Optional<Node> found, Caller caller) {
        return found.filter(node -> caller.scope().covers(node.site(), node.id()))
                .orElseThrow(() -> OutOfScope.noSuch("node"));
    }

    private static void requireNotRevoked(Node node) {
        if (node.status() != NodeStatus.REVOKED) return;
        throw JobProblem.NODE_WITHDRAWN.because("A revoked node stays revoked. Enter a new one for its machine.");
    }

    private NodeStore.Invitation invitation() {
        return new NodeStore.Invitation(Secrets.next(), clock.instant().plus(config.enrolmentTokenLife()));
    }

    private static Subject subject(Node node) {
        return new Subject("node", node.id().toString(), node.site(), node.id());
    }
}
