package io.roomtone.schedule.testing;

import static io.roomtone.schedule.testing.Rows.of;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.kit.Wire;
import java.util.List;
import java.util.UUID;

/// What this service has committed to publish about a schedule; each event is checked against its schema.
public final class Story {
    private Story() {}

    public static List<String> types(UUID schedule) {
        return of("select type, data from outbox where key = $1 order by id", schedule.toString()).stream()
                .map(row -> EventType.of(row.getString("type")).orElseThrow())
                .map(EventType::slug)
                .toList();
    }

    /// The data of all events of a type so far.
    public static List<OccurrenceData> occurrences(UUID schedule, EventType type) {
        return data(schedule, type).stream()
                .map(json -> read(json, OccurrenceData.class))
                .toList();
    }

    public static List<String> data(UUID schedule, EventType type) {
        return of("select data from outbox where key = $1 and type = $2 order by id", schedule.toString(), type.type())
                .stream()
                .map(row -> row.getString("data"))
                .peek(json -> GoldenEvents.assertValid(type, json))
                .toList();
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return Wire.read(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
