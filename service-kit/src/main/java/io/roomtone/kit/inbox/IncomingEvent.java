package io.roomtone.kit.inbox;

import io.roomtone.contracts.event.EventType;
import java.time.Instant;
import java.util.UUID;

/// An event as it came from Kafka.
///
/// @param data a record of the type that the event type names
public record IncomingEvent(UUID id, EventType type, String subject, Instant time, Object data) {
    /// The data as the reader knows it to be.
    ///
    /// @throws ClassCastException when the event type carries something else (a fault of the program)
    public <T> T data(Class<T> expected) {
        return expected.cast(data);
    }
}
