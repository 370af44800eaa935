package io.roomtone.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.Wire;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads a Kafka record as a CloudEvent (binary binding).
final class EventParser {
    private EventParser() {}

    /// Empty for event types that this version does not know.
    ///
    /// @throws PoisonException when it is no event of ours
    static Optional<IncomingEvent> parse(ConsumerRecord<String, String> record) {
        var type = header(record, CloudEvent.TYPE);
        return EventType.of(type).map(known -> event(record, known));
    }

    private static IncomingEvent event(ConsumerRecord<String, String> record, EventType type) {
        if (record.value() == null) throw new PoisonException(type.type() + " has no data");
        try {
            return new IncomingEvent(
                    UUID.fromString(header(record, CloudEvent.ID)),
                    type,
                    header(record, CloudEvent.SUBJECT),
                    Instant.parse(header(record, CloudEvent.TIME)),
                    Wire.read(record.value(), type.dataType()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonException("a header is not what it should be: " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new PoisonException(
                    "the data is not " + type.dataType().getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) throw new PoisonException("the header " + name + " is missing");
        return new String(header.value(), UTF_8);
    }
}
