package io.roomtone.kit.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.Topics;
import io.roomtone.kit.Wire;
import io.roomtone.kit.access.Scope;
import java.util.UUID;

/// A committed event, as far as followers are concerned.
///
/// @param key of the event: recording id, node id, schedule id or setting id
record Change(Cursor cursor, EventType type, String subject, String key, Place place) {

    /// Where the thing is; null fields are unknown.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String site, UUID nodeId) {}

    /// What a follower is sent.
    record Message(String type, String subject, String key) {}

    /// @param data JSON of the event
    static Change of(Cursor cursor, EventType type, String subject, String key, String data) {
        try {
            return new Change(cursor, type, subject, key, Wire.read(data, Place.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds what is not JSON: " + type.slug(), e);
        }
    }

    /// Settings have no place: whoever may read them sees them all.
    boolean within(Scope scope) {
        return type.topic().equals(Topics.SETTINGS) || scope.covers(place.site(), place.nodeId());
    }

    Message message() {
        return new Message(type.slug(), subject, key);
    }
}
