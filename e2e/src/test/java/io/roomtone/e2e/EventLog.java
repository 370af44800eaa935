package io.roomtone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Everything on the topics, as an integrator's own consumer reads it, from the beginning and as it comes.
final class EventLog implements AutoCloseable {
    /// One event; `headers` by their names on the wire.
    record Event(String topic, String key, EventType type, Map<String, String> headers, String data) {
        JsonNode json() {
            return Json.tree(data.getBytes(UTF_8));
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<Event> untrue = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private volatile boolean closing;

    /// @param isTrue asked for each event as soon as it is heard
    EventLog(String bootstrap, Predicate<Event> isTrue) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG, "integrator-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG, "1000"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(Topics.ALL);
        Thread.ofPlatform().name("event-log").start(() -> read(isTrue));
    }

    List<Event> all() {
        return List.copyOf(events);
    }

    /// Events that reported what was not so when they were heard.
    List<Event> untrue() {
        return List.copyOf(untrue);
    }

    /// One entity's story so far.
    List<Event> of(UUID key) {
        return events.stream().filter(e -> e.key().equals(key.toString())).toList();
    }

    /// Waits until the entity's story has an event of this type.
    Event await(UUID key, EventType type, Duration time) {
        return Eventually.within(
                        time,
                        type.slug() + " of " + key,
                        () -> of(key).stream().filter(e -> e.type() == type).toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
    }

    private void read(Predicate<Event> isTrue) {
        try (consumer) {
            while (!closing) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var event = event(record);
                    if (!isTrue.test(event)) untrue.add(event);
                    events.add(event);
                }
            }
        } catch (org.apache.kafka.common.errors.WakeupException e) {
            // close() asked for it
        }
    }

    private static Event event(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        var type = EventType.of(headers.get("ce_type"))
                .orElseThrow(() -> new AssertionError("an event of an unknown type: " + headers));
        return new Event(record.topic(), record.key(), type, headers, record.value());
    }
}
