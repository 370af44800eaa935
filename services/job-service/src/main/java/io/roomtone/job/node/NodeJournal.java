package io.roomtone.job.node;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.NodeData;
import io.roomtone.job.NodeInterface;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/// The one place where changes of nodes are published.
@ApplicationScoped
class NodeJournal {
    private static final Logger LOG = Logger.getLogger(NodeJournal.class);

    private final NodeStore nodes;
    private final Outbox outbox;

    NodeJournal(NodeStore nodes, Outbox outbox) {
        this.nodes = nodes;
        this.outbox = outbox;
    }

    /// The node after the move; unchanged when the move does not apply to its status.
    Uni<Node> move(SqlConnection tx, Node node, NodeMove move) {
        if (!move.appliesTo(node.status())) return Uni.createFrom().item(node);
        return nodes.move(tx, node.id(), move.to(node.enrolledAt() != null))
                .call(moved -> publish(tx, moved, move.event()));
    }

    /// Publishes a node that was changed in this transaction.
    Uni<Void> publish(SqlConnection tx, Node node, EventType type) {
        LOG.infof(
                "node changed: nodeId=%s event=%s status=%s",
                node.id(), type.slug(), node.status().slug());
        return nodes.interfaces(tx, node.id())
                .chain(interfaces ->
                        outbox.add(tx, OutgoingEvent.of(type, node.id(), node.id(), data(node, interfaces))));
    }

    /// Tells the relay; to be called after the commit.
    void committed() {
        outbox.poke();
    }

    private static NodeData data(Node node, List<NodeInterface> interfaces) {
        return new NodeData(
                node.id(),
                node.entityVersion(),
                node.status(),
                node.name(),
                node.site(),
                node.room(),
                node.capacity(),
                node.agentVersion(),
                node.lastHeartbeatAt(),
                interfaces.stream().map(NodeJournal::data).toList());
    }

    private static NodeData.Interface data(NodeInterface i) {
        return new NodeData.Interface(i.id(), i.systemRef(), i.name(), i.backend(), i.channels(), i.available());
    }
}
