package io.roomtone.library.learn;

import io.roomtone.contracts.event.NodeData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of nodes.
@ApplicationScoped
public class NodeListener {
    private static final String REMEMBER = """
            insert into node (id, version, name, site, status) values ($1, $2, $3, $4, $5)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, site = excluded.site, status = excluded.status
             where node.version < excluded.version
            """;

    private final EventReader reader;

    NodeListener(EventReader reader) {
        this.reader = reader;
    }

    @Incoming("nodes")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, NodeListener::take);
    }

    private static Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        var node = event.data(NodeData.class);
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.of(
                        node.nodeId(),
                        node.entityVersion(),
                        node.name(),
                        node.site(),
                        node.status().slug()))
                .replaceWithVoid();
    }
}
