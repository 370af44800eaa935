package io.roomtone.job;

import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.sql.Slugs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is pinned into a new job, as it stands now.
@ApplicationScoped
public class PinStore {
    private static final String LOCK_NODE = """
            select id, status, name, site, room, capacity, enrolled_at is not null as enrolled from node where id = $1 for update
            """;
    private static final String INTERFACES = """
            select %s from node_interface where node_id = $1 order by position
            """.formatted(NodeInterface.COLUMNS);
    private static final String PROFILE = """
            select id, name, codec, vbr_quality, channel_mode, maximum_track_seconds, archived
            from profile where case when $1::uuid is null then is_default else id = $1 end
            """;
    private static final String POLICIES = "select id, name, archived from upload_policy where id = any ($1)";

    /// A node whose row is locked.
    public record Node(
            UUID id, NodeStatus status, String name, String site, String room, int capacity, boolean enrolled) {}

    /// @param archived not to be chosen any more
    public record Profile(ProfileSpec spec, boolean archived) {}

    /// An upload policy, as upload-service told of it last.
    ///
    /// @param archived not to be chosen any more
    public record Policy(UUID id, String name, boolean archived) {}

    public Uni<Optional<Node>> lockNode(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK_NODE)
                .execute(Tuple.of(id))
                .map(rows -> one(rows).map(PinStore::node));
    }

    /// In the node's order.
    public Uni<List<NodeInterface>> interfaces(SqlConnection tx, UUID nodeId) {
        return tx.preparedQuery(INTERFACES)
                .execute(Tuple.of(nodeId))
                .map(rows -> rows.stream().map(NodeInterface::read).toList());
    }

    /// @param id null = the default one
    public Uni<Optional<Profile>> profile(SqlConnection tx, UUID id) {
        return tx.preparedQuery(PROFILE)
                .execute(Tuple.tuple().addUUID(id))
                .map(rows -> one(rows).map(PinStore::profile));
    }

    /// Those that there are.
    ///
    /// @param ids null = none
    public Uni<List<Policy>> policies(SqlConnection tx, List<UUID> ids) {
        if (ids == null || ids.isEmpty()) return Uni.createFrom().item(List.of());
        return tx.preparedQuery(POLICIES)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(PinStore::policy).toList());
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

    private static Policy policy(Row row) {
        return new Policy(row.getUUID("id"), row.getString("name"), row.getBoolean("archived"));
    }

    private static Profile profile(Row row) {
        var spec = new ProfileSpec(
                row.getUUID("id"),
                row.getString("name"),
                Slugs.value(Codec.class, row.getString("codec")),
                row.getDouble("vbr_quality"),
                Slugs.value(ChannelMode.class, row.getString("channel_mode")),
                row.getInteger("maximum_track_seconds"));
        return new Profile(spec, row.getBoolean("archived"));
    }
}
