package io.roomtone.library.browse;

import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.kit.sql.Slugs;
import java.util.UUID;

/// A fact about quality at a place on a take's time line.
///
/// @param lengthMillis null = an instant
public record HealthEventView(
        UUID id,
        UUID takeId,
        HealthKind kind,
        Severity severity,
        long positionMillis,
        Long lengthMillis,
        String detail) {
    static HealthEventView of(HealthEventEntity event) {
        return new HealthEventView(
                event.eventId,
                event.takeId,
                Slugs.value(HealthKind.class, event.kind),
                Slugs.value(Severity.class, event.severity),
                event.positionMillis,
                event.lengthMillis,
                event.detail);
    }
}
