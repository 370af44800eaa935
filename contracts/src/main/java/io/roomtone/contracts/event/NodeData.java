package io.roomtone.contracts.event;

import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.NodeStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A node in full, as every `node-*` event carries it.
public record NodeData(
        UUID nodeId,
        long entityVersion,
        NodeStatus status,
        String name,
        String site,
        String room,
        int capacity,
        String agentVersion,
        Instant lastHeartbeatAt,
        List<Interface> interfaces) {

    /// A capture device of the node.
    public record Interface(UUID id, String systemRef, String name, Backend backend, int channels, boolean available) {}
}
