package io.roomtone.job.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.NodeInterface;
import io.roomtone.kit.Wire;
import io.roomtone.kit.access.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A node as the API shows it.
///
/// @param enrolledAt null = its agent has not called yet
/// @param clockOffsetMillis node clock minus server clock; null before the first heartbeat, as what follows
/// @param defaultInterfaceId what it records when nobody names an interface; null = nothing
/// @param allowed what the caller may do with it now
public record NodeView(
        UUID nodeId,
        long entityVersion,
        NodeStatus status,
        String name,
        String site,
        String room,
        int capacity,
        Instant createdAt,
        Instant enrolledAt,
        String agentVersion,
        Instant lastHeartbeatAt,
        Long clockOffsetMillis,
        Long spoolFreeBytes,
        Integer undeliveredTakes,
        UUID defaultInterfaceId,
        List<InterfaceView> interfaces,
        List<String> allowed) {

    /// A capture device of the node.
    public record InterfaceView(
            UUID id,
            String systemRef,
            String name,
            Backend backend,
            int channels,
            List<Integer> sampleRatesHz,
            String sampleFormat,
            boolean preferred,
            boolean available) {}

    /// A view that was written before.
    static NodeView read(String json) {
        try {
            return Wire.read(json, NodeView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored node is not readable", e);
        }
    }

    static NodeView of(Node node, List<NodeInterface> interfaces, Caller caller) {
        return new NodeView(
                node.id(),
                node.entityVersion(),
                node.status(),
                node.name(),
                node.site(),
                node.room(),
                node.capacity(),
                node.createdAt(),
                node.enrolledAt(),
                node.agentVersion(),
                node.lastHeartbeatAt(),
                node.clockOffsetMillis(),
                node.spoolFreeBytes(),
                node.undeliveredTakes(),
                NodeInterface.defaultOf(interfaces).map(NodeInterface::id).orElse(null),
                interfaces.stream().map(NodeView::view).toList(),
                allowed(node, caller));
    }

    private static InterfaceView view(NodeInterface i) {
        return new InterfaceView(
                i.id(),
                i.systemRef(),
                i.name(),
                i.backend(),
                i.channels(),
                i.sampleRatesHz(),
                i.sampleFormat(),
                i.preferred(),
                i.available());
    }

    private static List<String> allowed(Node node, Caller caller) {
        var allowed = new ArrayList<String>();
        boolean open = NodeMove.DRAINED.appliesTo(node.status());
        if (open && node.enrolledAt() != null && caller.may(Permission.RECORDING_CREATE)) allowed.add("record");
        if (!caller.may(Permission.NODE_MANAGE) || node.status() == NodeStatus.REVOKED) return allowed;
        allowed.add("enrolment-token");
        allowed.add(open ? "drain" : "resume");
        allowed.add("revoke");
        return allowed;
    }
}
