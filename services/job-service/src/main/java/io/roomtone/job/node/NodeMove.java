package io.roomtone.job.node;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.NodeStatus;
import java.util.EnumSet;
import java.util.Set;

/// What can happen to a node's status. The CHECK constraints of table `node` know the same states.
enum NodeMove {
    HEARD(NodeStatus.ONLINE, EventType.NODE_ONLINE, EnumSet.of(NodeStatus.ENROLLED, NodeStatus.OFFLINE)),
    FELL_SILENT(NodeStatus.OFFLINE, EventType.NODE_OFFLINE, EnumSet.of(NodeStatus.ONLINE)),
    DRAINED(
            NodeStatus.DRAINING,
            EventType.NODE_CHANGED,
            EnumSet.of(NodeStatus.ENROLLED, NodeStatus.ONLINE, NodeStatus.OFFLINE)),
    /// The next heartbeat brings it online.
    RESUMED(NodeStatus.OFFLINE, EventType.NODE_CHANGED, EnumSet.of(NodeStatus.DRAINING)),
    REVOKED(NodeStatus.REVOKED, EventType.NODE_REVOKED, EnumSet.complementOf(EnumSet.of(NodeStatus.REVOKED)));

    private final NodeStatus to;
    private final EventType event;
    private final Set<NodeStatus> from;

    NodeMove(NodeStatus to, EventType event, Set<NodeStatus> from) {
        this.to = to;
        this.event = event;
        this.from = from;
    }

    /// @param enrolled whether an agent has taken the node up: without one it cannot be offline
    NodeStatus to(boolean enrolled) {
        return to == NodeStatus.OFFLINE && !enrolled ? NodeStatus.ENROLLED : to;
    }

    EventType event() {
        return event;
    }

    /// Whether it changes anything.
    boolean appliesTo(NodeStatus status) {
        return from.contains(status);
    }
}
