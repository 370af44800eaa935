package io.roomtone.job.node;

import io.roomtone.contracts.agent.Heartbeat;
import io.roomtone.job.AgentReports;
import io.roomtone.job.NodeAccess;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Knows which nodes are alive.
@ApplicationScoped
class Heartbeats {
    private static final String BEAT = """
            update node set last_heartbeat_at = $2, heartbeat_due_at = $3, agent_version = coalesce($4, agent_version),
              clock_offset_millis = $5, spool_free_bytes = $6, undelivered_takes = $7
            where id = $1 and status <> 'revoked'
            returning %s
            """.formatted(Node.COLUMNS);

    private final Pool pool;
    private final NodeStore nodes;
    private final NodeJournal journal;
    private final NodeConfig config;

    Heartbeats(Pool pool, NodeStore nodes, NodeJournal journal, NodeConfig config) {
        this.pool = pool;
        this.nodes = nodes;
        this.journal = journal;
        this.config = config;
    }

    /// A node was heard; it is online from now on.
    Uni<Void> heard(UUID nodeId, Heartbeat heartbeat, Instant now) {
        var values = Tuple.tuple()
                .addUUID(nodeId)
                .addOffsetDateTime(SqlTime.of(now))
                .addOffsetDateTime(SqlTime.of(now.plus(config.offlineAfter())))
                .addString(AgentReports.shortText(heartbeat.agentVersion()))
                .addLong(heartbeat.clockOffsetMillis())
                .addLong(heartbeat.spoolFreeBytes())
                .addInteger(heartbeat.undeliveredTakes());
        return pool.withTransaction(tx -> tx.preparedQuery(BEAT)
                        .execute(values)
                        .map(Heartbeats::admitted)
                        .chain(node -> journal.move(tx, node, NodeMove.HEARD)))
                .replaceWithVoid();
    }

    /// Nodes whose heartbeat is overdue are offline from now on. Answers how many.
    Uni<Integer> watch(Instant now) {
        return pool.withTransaction(tx -> nodes.silent(tx, now)
                        .chain(silent -> Multi.createFrom()
                                .iterable(silent)
                                .onItem()
                                .transformToUniAndConcatenate(node -> journal.move(tx, node, NodeMove.FELL_SILENT))
                                .collect()
                                .asList()))
                .invoke(journal::committed)
                .map(List::size);
    }

    private static Node admitted(RowSet<Row> rows) {
        return NodeStore.first(rows).orElseThrow(NodeAccess::revoked);
    }
}
