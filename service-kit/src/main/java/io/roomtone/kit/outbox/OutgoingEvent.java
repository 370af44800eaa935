package io.roomtone.kit.outbox;

import io.roomtone.contracts.event.EventType;
import java.util.UUID;

/// An event to be published.
///
/// @param key what is kept in order: recording id (nodes: node id, settings: setting id)
/// @param subject the entity that the event is about
/// @param data a record of the type that the event type names
public record OutgoingEvent(EventType type, String key, String subject, Object data) {
    public OutgoingEvent {
        if (!type.dataType().isInstance(data)) {
            throw new IllegalArgumentException(type + " carries " + type.dataType() + ", not " + data.getClass());
        }
    }

    public static OutgoingEvent of(EventType type, UUID key, UUID subject, Object data) {
        return new OutgoingEvent(type, key.toString(), subject.toString(), data);
    }
}
