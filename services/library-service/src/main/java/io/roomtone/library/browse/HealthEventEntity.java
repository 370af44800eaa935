package io.roomtone.library.browse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What an agent noticed about the quality of a take.
@Entity
@Immutable
@Table(name = "health_event")
class HealthEventEntity {
    @Id
    long id;

    @Column(name = "take_id")
    UUID takeId;

    @Column(name = "event_id")
    UUID eventId;

    String kind;
    String severity;

    @Column(name = "position_millis")
    long positionMillis;

    @Column(name = "length_millis")
    Long lengthMillis;

    String detail;
}
