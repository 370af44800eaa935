package io.roomtone.job.node;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.NodeInterface;
import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Nodes in the database. Every change of what others hear of makes a new version.
@ApplicationScoped
class NodeStore {
    private static final String IN_SCOPE = InScope.of("site", "id");
    private static final String LOCK = """
            select %s from node where id = $1 for update
            """.formatted(Node.COLUMNS);
    private static final String FIND = """
            select %s from node where %s and id = $4
            """.formatted(Node.COLUMNS, IN_SCOPE);
    private static final String LIST = """
            select %s from node where %s order by lower(name), id limit $4 offset $5
            """.formatted(Node.COLUMNS, IN_SCOPE);
    private static final String COUNT = """
            select count(*) from node where %s
            """.formatted(IN_SCOPE);
    private static final String INTERFACES = """
            select %s from node_interface where node_id = any ($1) order by node_id, position
            """.formatted(NodeInterface.COLUMNS);
    private static final String INSERT = """
            insert into node (id, entity_version, status, name, site, room, capacity, created_at, enrolment_token_hash,
              enrolment_expires_at)
            values ($1, 1, 'enrolled', $2, $3, $4, $5, $6, $7, $8)
            returning %s
            """.formatted(Node.COLUMNS);
    private static final String NEW_TOKEN = """
            update node set enrolment_token_hash = $2, enrolment_expires_at = $3 where id = $1
            """;
    private static final String MOVE = """
            update node set status = $2, entity_version = entity_version + 1 where id = $1 returning %s
            """.formatted(Node.COLUMNS);
    private static final String SILENT = """
            select %s from node where status = 'online' and heartbeat_due_at <= $1
            order by heartbeat_due_at limit 100 for update skip locked
            """.formatted(Node.COLUMNS);

    private final Pool pool;

    NodeStore(Pool pool) {
        this.pool = pool;
    }

    /// A node, its row locked.
    Uni<Optional<Node>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).map(NodeStore::first);
    }

    Uni<Optional<Node>> find(Scope scope, UUID id) {
        return pool.preparedQuery(FIND)
                .execute(InScope.parameters(scope).addUUID(id))
                .map(NodeStore::first);
    }

    Uni<List<Node>> list(Scope scope, PageRequest page) {
        return pool.preparedQuery(LIST)
                .execute(InScope.parameters(scope).addInteger(page.size()).addInteger(page.offset()))
                .map(rows -> rows.stream().map(Node::read).toList());
    }

    Uni<Long> count(Scope scope) {
        return pool.preparedQuery(COUNT)
                .execute(InScope.parameters(scope))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<List<NodeInterface>> interfaces(SqlConnection tx, UUID node) {
        return interfaces((SqlClient) tx, List.of(node)).map(byNode -> byNode.getOrDefault(node, List.of()));
    }

    /// The interfaces of many nodes, in each node's order.
    Uni<Map<UUID, List<NodeInterface>>> interfaces(List<Node> nodes) {
        return interfaces(pool, nodes.stream().map(Node::id).toList());
    }

    Uni<Node> insert(SqlConnection tx, UUID id, NewNode node, int capacity, Invitation invitation, Instant now) {
        var values = Tuple.tuple()
                .addUUID(id)
                .addString(node.name().strip())
                .addString(node.site().strip())
                .addString(node.room().strip())
                .addInteger(capacity)
                .addOffsetDateTime(SqlTime.of(now))
                .addString(Secrets.digest(invitation.token()))
                .addOffsetDateTime(SqlTime.of(invitation.expiresAt()));
        return tx.preparedQuery(INSERT).execute(values).map(rows -> first(rows).orElseThrow());
    }

    /// A new one-time token in place of the old one.
    Uni<Void> invite(SqlConnection tx, UUID id, Invitation invitation) {
        return tx.preparedQuery(NEW_TOKEN)
                .execute(Tuple.of(id, Secrets.digest(invitation.token()), SqlTime.of(invitation.expiresAt())))
                .replaceWithVoid();
    }

    /// The node, locked before, in another status.
    Uni<Node> move(SqlConnection tx, UUID id, NodeStatus to) {
        return tx.preparedQuery(MOVE)
                .execute(Tuple.of(id, to.slug()))
                .map(rows -> first(rows).orElseThrow());
    }

    /// Online nodes whose heartbeat is overdue, locked.
    Uni<List<Node>> silent(SqlConnection tx, Instant now) {
        return tx.preparedQuery(SILENT)
                .execute(Tuple.of(SqlTime.of(now)))
                .map(rows -> rows.stream().map(Node::read).toList());
    }

    /// A one-time token in the clear.
    record Invitation(String token, Instant expiresAt) {}

    static Optional<Node> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(Node.read(rows.iterator().next()));
    }

    private static Uni<Map<UUID, List<NodeInterface>>> interfaces(SqlClient client, List<UUID> nodes) {
        return client.preparedQuery(INTERFACES)
                .execute(Tuple.tuple().addArrayOfUUID(nodes.toArray(UUID[]::new)))
                .map(NodeStore::byNode);
    }

    private static Map<UUID, List<NodeInterface>> byNode(RowSet<Row> rows) {
        return rows.stream().collect(groupingBy(row -> row.getUUID("node_id"), mapping(NodeInterface::read, toList())));
    }
}
