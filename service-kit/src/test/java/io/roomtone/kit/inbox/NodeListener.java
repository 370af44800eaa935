package io.roomtone.kit.inbox;

import io.roomtone.contracts.event.NodeData;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A consumer like those of the services; writes down the names of nodes, and fails as often as it is told to.
@ApplicationScoped
public class NodeListener {
    static final AtomicInteger FAILURES = new AtomicInteger();

    private final EventReader reader;

    NodeListener(EventReader reader) {
        this.reader = reader;
    }

    @Incoming("nodes")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, this::take);
    }

    private Uni<Void> take(SqlConnection transaction, IncomingEvent event) {
        return transaction
                .preparedQuery("insert into thing (name) values ($1)")
                .execute(Tuple.of(event.data(NodeData.class).name()))
                .invoke(NodeListener::failPerhaps)
                .replaceWithVoid();
    }

    private static void failPerhaps(Object done) {
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new java.io.UncheckedIOException(new java.io.IOException("the network is away"));
        }
    }
}
