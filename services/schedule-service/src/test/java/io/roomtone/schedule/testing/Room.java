package io.roomtone.schedule.testing;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.NodeData;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.testing.Eventually;
import java.util.List;
import java.util.UUID;

/// A node with two interfaces (two channels, and one), as job-service tells of it.
///
/// @param version of the last that was told
public record Room(UUID nodeId, UUID pair, UUID single, String name, String site, long version) {
    public static Room at(String site) {
        var id = UUID.randomUUID();
        return new Room(id, UUID.randomUUID(), UUID.randomUUID(), "node-" + id, site, 0).told(NodeStatus.ONLINE, 4);
    }

    /// The same node as it is now; this service has heard of it then.
    public Room told(NodeStatus status, int capacity) {
        return told(name, site, status, capacity);
    }

    public Room told(String newName, String newSite, NodeStatus status, int capacity) {
        var now = new Room(nodeId, pair, single, newName, newSite, version + 1);
        Published.event(EventType.NODE_CHANGED, nodeId, now.data(status, capacity));
        Eventually.eventually(
                () -> Rows.require("select 1 from node where id = $1 and version = " + now.version, nodeId));
        return now;
    }

    private NodeData data(NodeStatus status, int capacity) {
        return new NodeData(
                nodeId,
                version,
                status,
                name,
                site,
                "Court 3",
                capacity,
                "0.1.0",
                null,
                List.of(
                        new NodeData.Interface(pair, "usb:1", "Pair", Backend.ALSA, 2, true),
                        new NodeData.Interface(single, "usb:2", "Single", Backend.ALSA, 1, false)));
    }
}
