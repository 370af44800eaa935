package io.roomtone.upload.testing;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The events of one entity, as they stand on their topic.
public final class Story {
    private Story() {}

    public static List<ConsumerRecord<String, String>> of(Topic topic, UUID key) {
        return topic.records().stream()
                .filter(record -> record.key().equals(key.toString()))
                .toList();
    }

    public static EventType type(ConsumerRecord<String, String> event) {
        var name = new String(event.headers().lastHeader(CloudEvent.TYPE).value(), StandardCharsets.UTF_8);
        return EventType.of(name).orElseThrow();
    }

    public static long version(ConsumerRecord<String, String> event) {
        return JsonPath.from(event.value()).getLong("entityVersion");
    }
}
