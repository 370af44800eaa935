package io.roomtone.kit.inbox;

import static io.roomtone.kit.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.NodeData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.KitTest;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class EventReaderTest {
    private static final String KEY = "one-key-one-partition";

    @Inject
    Pool pool;

    private Topic nodes;

    @BeforeEach
    void open() {
        nodes = new Topic("roomtone.nodes");
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void takesAnEventInOnceHoweverOftenItComes() {
        var id = UUID.randomUUID();
        var name = name();
        var after = name();

        nodes.send(KEY, node(name), headers(id));
        nodes.send(KEY, node(name), headers(id));
        nodes.send(KEY, node(after), headers(UUID.randomUUID()));

        eventually(() -> assertThat(times(after)).isEqualTo(1));
        assertThat(times(name)).isEqualTo(1);
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        var poison = "not json " + UUID.randomUUID();
        var after = name();

        nodes.send(KEY, poison, headers(UUID.randomUUID()));
        nodes.send(KEY, node(after), headers(UUID.randomUUID()));

        eventually(() -> assertThat(times(after)).isEqualTo(1));
        try (var dead = new Topic("roomtone.nodes.dlq")) {
            eventually(() -> assertThat(dead.records()).anySatisfy(record -> {
                assertThat(record.value()).isEqualTo(poison);
                assertThat(new String(
                                record.headers()
                                        .lastHeader("dead-letter-reason")
                                        .value(),
                                UTF_8))
                        .contains("NodeData");
            }));
        }
    }

    @Test
    void putsAsideWhatHasNoHeaders() {
        var after = name();

        nodes.send(KEY, node(name()), new RecordHeaders());
        nodes.send(KEY, node(after), headers(UUID.randomUUID()));

        eventually(() -> assertThat(times(after)).isEqualTo(1));
    }

    @Test
    void passesOverEventsOfLaterVersions() {
        var after = name();
        var headers = headers(UUID.randomUUID());
        headers.remove(CloudEvent.TYPE);
        headers.add(CloudEvent.TYPE, "io.roomtone.node-painted.v7".getBytes(UTF_8));

        nodes.send(KEY, "{}", headers);
        nodes.send(KEY, node(after), headers(UUID.randomUUID()));

        eventually(() -> assertThat(times(after)).isEqualTo(1));
    }

    @Test
    void triesAgainInPlaceWhatMayPass() {
        var first = name();
        var second = name();
        NodeListener.FAILURES.set(3);

        nodes.send(KEY, node(first), headers(UUID.randomUUID()));
        nodes.send(KEY, node(second), headers(UUID.randomUUID()));

        eventually(() -> assertThat(times(second)).isEqualTo(1));
        assertThat(times(first)).isEqualTo(1);
        assertThat(NodeListener.FAILURES).hasValue(0);
    }

    private long times(String name) {
        return pool.preparedQuery("select count(*) from thing where name = $1")
                .execute(Tuple.of(name))
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong(0);
    }

    private static String name() {
        return "node-" + UUID.randomUUID();
    }

    private static String node(String name) {
        return Wire.write(new NodeData(
                UUID.randomUUID(), 1, NodeStatus.ONLINE, name, "main", "Studio", 4, "1", Instant.EPOCH, List.of()));
    }

    private static Headers headers(UUID id) {
        return new RecordHeaders()
                .add(CloudEvent.TYPE, EventType.NODE_CHANGED.type().getBytes(UTF_8))
                .add(CloudEvent.ID, id.toString().getBytes(UTF_8))
                .add(CloudEvent.SUBJECT, "n".getBytes(UTF_8))
                .add(CloudEvent.TIME, Instant.EPOCH.toString().getBytes(UTF_8));
    }
}
