package io.roomtone.job.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.contracts.state.OccurrenceState;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// What schedule-service says.
public final class Schedules {
    private Schedules() {}

    /// Revision 1 of a window of the node's default interface, under the default profile.
    public static OccurrenceData due(UUID node, Instant startsAt, Duration length) {
        return new OccurrenceData(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Hearings",
                1,
                1,
                OccurrenceState.DUE,
                LocalDate.ofInstant(startsAt, ZoneOffset.UTC),
                startsAt,
                startsAt.plus(length),
                "Europe/Berlin",
                node,
                "main",
                null,
                null,
                null,
                "Hearing",
                "hearings",
                List.of("court"),
                List.of(),
                false,
                "sue",
                null);
    }

    /// The same with other values of these fields.
    @SuppressWarnings("unchecked")
    public static OccurrenceData with(OccurrenceData data, Map<String, ?> changes) {
        try {
            var fields = new HashMap<String, Object>(Wire.read(Wire.write(data), Map.class));
            fields.putAll(changes);
            return Wire.read(Wire.write(fields), OccurrenceData.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /// The next revision, earlier or later.
    public static OccurrenceData moved(OccurrenceData data, Duration by) {
        return with(
                data,
                Map.of(
                        "revision",
                        data.revision() + 1,
                        "startsAt",
                        data.startsAt().plus(by),
                        "endsAt",
                        data.endsAt().plus(by),
                        "by",
                        "ada"));
    }

    /// The next revision: it does not run.
    public static OccurrenceData cancelled(OccurrenceData data) {
        return with(
                data, Map.of("revision", data.revision() + 1, "state", "cancelled", "by", "ada", "detail", "skipped"));
    }

    public static void say(EventType type, OccurrenceData data) {
        say(type, data, UUID.randomUUID());
    }

    /// @param event the event's id; the same one again is a repeated delivery
    public static void say(EventType type, OccurrenceData data, UUID event) {
        var headers = new RecordHeaders();
        headers.add(CloudEvent.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(CloudEvent.ID, event.toString().getBytes(UTF_8));
        headers.add(CloudEvent.SOURCE, "/schedule-service".getBytes(UTF_8));
        headers.add(CloudEvent.TYPE, type.type().getBytes(UTF_8));
        headers.add(CloudEvent.SUBJECT, data.occurrenceId().toString().getBytes(UTF_8));
        headers.add(CloudEvent.TIME, Instant.now().toString().getBytes(UTF_8));
        headers.add(CloudEvent.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        try (var schedules = new Topic("roomtone.schedules")) {
            schedules.send(data.scheduleId().toString(), Wire.write(data), headers);
        }
    }
}
