package io.roomtone.schedule.learn;

import io.roomtone.contracts.event.NodeData;
import io.roomtone.kit.Wire;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of nodes.
@ApplicationScoped
public class NodeListener {
    private static final String REMEMBER = """
            insert into node (id, version, name, site, room, status, capacity, interfaces)
            values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, site = excluded.site, room = excluded.room,
                   status = excluded.status, capacity = excluded.capacity, interfaces = excluded.interfaces
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
        var interfaces = node.interfaces() == null ? List.of() : node.interfaces();
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.tuple()
                        .addUUID(node.nodeId())
                        .addLong(node.entityVersion())
                        .addString(node.name())
                        .addString(node.site())
                        .addString(node.room())
                        .addString(node.status().slug())
                        .addInteger(node.capacity())
                        .addString(Wire.write(interfaces)))
                .replaceWithVoid();
    }
}
