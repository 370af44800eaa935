package io.roomtone.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.event.NodeData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.Wire;
import io.roomtone.kit.access.InScope;
import io.roomtone.kit.sql.Slugs;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/// What this service knows of a node: a slim copy, as it was told last.
public record Node(
        UUID id,
        String name,
        String site,
        String room,
        NodeStatus status,
        int capacity,
        List<NodeData.Interface> interfaces) {
    /// Of table `node`.
    public static final String COLUMNS = """
            node.id as node_id, node.name as node_name, node.site as node_site, node.room as node_room,
              node.status as node_status, node.capacity as node_capacity, node.interfaces::text as node_interfaces""";

    /// `$1` to `$3`.
    public static final String IN_SCOPE = InScope.of("node.site", "node.id");

    public static Node read(Row row) {
        try {
            return new Node(
                    row.getUUID("node_id"),
                    row.getString("node_name"),
                    row.getString("node_site"),
                    row.getString("node_room"),
                    Slugs.value(NodeStatus.class, row.getString("node_status")),
                    row.getInteger("node_capacity"),
                    List.of(Wire.read(row.getString("node_interfaces"), NodeData.Interface[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("interfaces of a node are not readable", e);
        }
    }
}
