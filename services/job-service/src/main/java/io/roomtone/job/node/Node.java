package io.roomtone.job.node;

import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/// A node as it stands.
///
/// @param enrolledAt null = no agent has taken it up
/// @param clockOffsetMillis node clock minus server clock; null before the first heartbeat, as what follows
record Node(
        UUID id,
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
        Integer undeliveredTakes) {

    static final String COLUMNS = """
            id, entity_version, status, name, site, room, capacity, created_at, enrolled_at, agent_version, last_heartbeat_at,
            clock_offset_millis, spool_free_bytes, undelivered_takes""";

    static Node read(Row row) {
        return new Node(
                row.getUUID("id"),
                row.getLong("entity_version"),
                Slugs.value(NodeStatus.class, row.getString("status")),
                row.getString("name"),
                row.getString("site"),
                row.getString("room"),
                row.getInteger("capacity"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "enrolled_at"),
                row.getString("agent_version"),
                SqlTime.read(row, "last_heartbeat_at"),
                row.getLong("clock_offset_millis"),
                row.getLong("spool_free_bytes"),
                row.getInteger("undelivered_takes"));
    }
}
