package io.roomtone.schedule.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// Events as other services publish them.
public final class Published {
    private Published() {}

    public static void event(EventType type, UUID key, Object data) {
        event(UUID.randomUUID(), type, key, data);
    }

    /// @param id the event's own, to publish the same event twice
    public static void event(UUID id, EventType type, UUID key, Object data) {
        raw(id, type, key, Wire.write(data));
    }

    public static void raw(UUID id, EventType type, UUID key, String data) {
        try (var topic = new Topic(type.topic())) {
            topic.send(key.toString(), data, headers(id, type, key));
        }
    }

    private static Headers headers(UUID id, EventType type, UUID key) {
        return new RecordHeaders()
                .add(CloudEvent.SPEC_VERSION, "1.0".getBytes(UTF_8))
                .add(CloudEvent.ID, id.toString().getBytes(UTF_8))
                .add(CloudEvent.SOURCE, "/job-service".getBytes(UTF_8))
                .add(CloudEvent.TYPE, type.type().getBytes(UTF_8))
                .add(CloudEvent.SUBJECT, key.toString().getBytes(UTF_8))
                .add(CloudEvent.TIME, Instant.now().toString().getBytes(UTF_8))
                .add(CloudEvent.CONTENT_TYPE, "application/json".getBytes(UTF_8));
    }
}
