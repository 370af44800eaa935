package io.roomtone.library.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What the library publishes about one recording, as an integrator hears it.
public final class Events implements AutoCloseable {
    private final Topic topic = new Topic("roomtone.recordings");
    private final Story story;

    public Events(Story story) {
        this.story = story;
    }

    /// Slugs of all events so far, in order.
    public List<String> types() {
        return records().stream().map(Events::type).map(EventType::slug).toList();
    }

    /// The data of all events of a type so far; each is checked against its schema.
    public List<RecordingData> of(EventType wanted) {
        return records().stream()
                .filter(record -> type(record) == wanted)
                .peek(record -> GoldenEvents.assertValid(wanted, record.value()))
                .map(ConsumerRecord::value)
                .map(Events::read)
                .toList();
    }

    @Override
    public void close() {
        topic.close();
    }

    private List<ConsumerRecord<String, String>> records() {
        var key = story.recording().toString();
        return topic.records().stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static EventType type(ConsumerRecord<String, String> record) {
        var type = new String(record.headers().lastHeader(CloudEvent.TYPE).value(), UTF_8);
        return EventType.of(type).orElseThrow();
    }

    private static RecordingData read(String json) {
        try {
            return Wire.read(json, RecordingData.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
