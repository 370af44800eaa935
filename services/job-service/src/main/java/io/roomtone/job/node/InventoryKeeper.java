package io.roomtone.job.node;

import io.roomtone.contracts.agent.Inventory;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.NodeAccess;
import io.roomtone.job.NodeInterface;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Keeps what a node can capture from.
@ApplicationScoped
class InventoryKeeper {
    private static final String PUT = """
            insert into node_interface (id, node_id, system_ref, position, name, backend, device, channels, sample_rates_hz,
              sample_format, preferred, available)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (id) do update set position = excluded.position, name = excluded.name, backend = excluded.backend,
              device = excluded.device, channels = excluded.channels, sample_rates_hz = excluded.sample_rates_hz,
              sample_format = excluded.sample_format, preferred = excluded.preferred, available = excluded.available
            """;
    private static final String FORGET = """
            delete from node_interface where node_id = $1 and not id = any ($2)
            """;
    private static final String CHANGED = """
            update node set agent_version = coalesce($2, agent_version), entity_version = entity_version + 1 where id = $1
            returning %s
            """.formatted(Node.COLUMNS);

    private final Pool pool;
    private final NodeStore nodes;
    private final NodeJournal journal;

    InventoryKeeper(Pool pool, NodeStore nodes, NodeJournal journal) {
        this.pool = pool;
        this.nodes = nodes;
        this.journal = journal;
    }

    /// An inventory that says nothing new changes nothing and is not published.
    Uni<Void> put(UUID nodeId, Inventory inventory) {
        return pool.withTransaction(tx -> nodes.lock(tx, nodeId)
                        .invoke(InventoryKeeper::requireAdmitted)
                        .chain(() -> nodes.interfaces(tx, nodeId))
                        .chain(known -> put(tx, nodeId, known, inventory)))
                .invoke(journal::committed);
    }

    private Uni<Void> put(SqlConnection tx, UUID nodeId, List<NodeInterface> known, Inventory inventory) {
        var merged = InventoryDiff.merge(known, inventory.interfaces());
        if (merged.equals(known)) return Uni.createFrom().voidItem();
        var rows = IntStream.range(0, merged.size())
                .mapToObj(i -> row(nodeId, i, merged.get(i)))
                .toList();
        return tx.preparedQuery(PUT)
                .executeBatch(rows)
                .chain(() -> tx.preparedQuery(FORGET).execute(Tuple.of(nodeId, ids(merged))))
                .chain(() -> tx.preparedQuery(CHANGED).execute(Tuple.of(nodeId, inventory.agentVersion())))
                .map(changed -> NodeStore.first(changed).orElseThrow())
                .chain(node -> journal.publish(tx, node, EventType.NODE_CHANGED));
    }

    private static void requireAdmitted(Optional<Node> found) {
        if (found.isEmpty() || found.get().status() == NodeStatus.REVOKED) throw NodeAccess.revoked();
    }

    private static UUID[] ids(List<NodeInterface> merged) {
        return merged.stream().map(NodeInterface::id).toArray(UUID[]::new);
    }

    private static Tuple row(UUID nodeId, int position, NodeInterface i) {
        return Tuple.tuple()
                .addUUID(i.id())
                .addUUID(nodeId)
                .addString(i.systemRef())
                .addInteger(position)
                .addString(i.name())
                .addString(i.backend().slug())
                .addString(i.device())
                .addInteger(i.channels())
                .addArrayOfInteger(i.sampleRatesHz().toArray(Integer[]::new))
                .addString(i.sampleFormat())
                .addBoolean(i.preferred())
                .addBoolean(i.available());
    }
}
