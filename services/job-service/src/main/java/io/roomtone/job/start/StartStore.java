package io.roomtone.job.start;

import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.CaptureWindow;
import io.roomtone.job.NodeInterface;
import io.roomtone.job.Slugs;
import io.roomtone.job.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a start has to know.
@ApplicationScoped
class StartStore {
    private static final String LOCK_NODE = """
            select id, status, name, site, room, capacity, enrolled_at is not null as enrolled from node where id = $1 for update
            """;
    private static final String INTERFACES = """
            select %s from node_interface where node_id = $1 order by position
            """.formatted(NodeInterface.COLUMNS);
    private static final String PROFILE = """
            select id, name, codec, vbr_quality, channel_mode, maximum_track_seconds
            from profile where not archived and case when $1::uuid is null then is_default else id = $1 end
            """;
    private static final String OVERLAP = """
            select capture_overlap($1, $2, $3, true) as overlap,
              (select count(*)::int from job where node_id = $1 and state in ('claimed', 'recording')) as capturing
            """;

    /// A node whose row is locked.
    record Node(UUID id, NodeStatus status, String name, String site, String room, int capacity, boolean enrolled) {}

    /// @param overlap largest number of jobs that need the node at one moment of the window
    /// @param capturing jobs that need it now
    record Load(int overlap, int capturing) {}

    Uni<Optional<Node>> lockNode(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK_NODE)
                .execute(Tuple.of(id))
                .map(rows -> one(rows).map(StartStore::node));
    }

    Uni<List<NodeInterface>> interfaces(SqlConnection tx, UUID nodeId) {
        return tx.preparedQuery(INTERFACES)
                .execute(Tuple.of(nodeId))
                .map(rows -> rows.stream().map(NodeInterface::read).toList());
    }

    /// @param id null = the default one
    Uni<Optional<ProfileSpec>> profile(SqlConnection tx, UUID id) {
        return tx.preparedQuery(PROFILE)
                .execute(Tuple.tuple().addUUID(id))
                .map(rows -> one(rows).map(StartStore::profile));
    }

    Uni<Load> load(SqlConnection tx, UUID nodeId, CaptureWindow window) {
        return tx.preparedQuery(OVERLAP)
                .execute(Tuple.of(nodeId, SqlTime.of(window.from()), SqlTime.of(window.until())))
                .map(rows -> rows.iterator().next())
                .map(row -> new Load(row.getInteger("overlap"), row.getInteger("capturing")));
    }

    private static Optional<Row> one(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static Node node(Row row) {
        return new Node(
                row.getUUID("id"),
                Slugs.value(NodeStatus.class, row.getString("status")),
                row.getString("name"),
                row.getString("site"),
                row.getString("room"),
                row.getInteger("capacity"),
                row.getBoolean("enrolled"));
    }

    private static ProfileSpec profile(Row row) {
        return new ProfileSpec(
                row.getUUID("id"),
                row.getString("name"),
                Slugs.value(Codec.class, row.getString("codec")),
                row.getDouble("vbr_quality"),
                Slugs.value(ChannelMode.class, row.getString("channel_mode")),
                row.getInteger("maximum_track_seconds"));
    }
}
