package io.roomtone.schedule;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.contracts.event.ScheduleData;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.outbox.OutgoingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// A schedule and the node that it records on.
public record Placed(Schedule schedule, Node node) {
    public boolean within(Scope scope) {
        return scope.covers(node.site(), node.id());
    }

    /// For the audit trail.
    public Subject subject() {
        return new Subject("schedule", schedule.id().toString(), node.site(), node.id());
    }

    /// What a recording is called.
    ///
    /// @param begins without the buffer
    public String recordingName(LocalDate date, Instant begins) {
        var terms = schedule.terms();
        var time = LocalTime.ofInstant(begins, terms.timing().zone());
        return NameTemplate.fill(terms.labels().nameTemplate(), terms.name(), date, time, node);
    }

    public OutgoingEvent changed() {
        return OutgoingEvent.of(EventType.SCHEDULE_CHANGED, schedule.id(), schedule.id(), data());
    }

    public OutgoingEvent event(EventType type, Occurrence occurrence) {
        return OutgoingEvent.of(type, schedule.id(), occurrence.id(), data(occurrence));
    }

    /// The schedule as others see it.
    public ScheduleData data() {
        var terms = schedule.terms();
        var timing = terms.timing();
        return new ScheduleData(
                schedule.id(),
                schedule.entityVersion(),
                terms.name(),
                timing.recurrence(),
                timing.date(),
                timing.days(),
                timing.startsOn(),
                timing.endsOn(),
                timing.startTime(),
                timing.durationSeconds(),
                timing.zone().getId(),
                timing.startEarlySeconds(),
                timing.stopLateSeconds(),
                schedule.skippedDates(),
                terms.target().nodeId(),
                node.site(),
                terms.target().interfaceId(),
                terms.target().channels(),
                terms.target().profileId(),
                terms.labels().nameTemplate(),
                terms.labels().folder(),
                terms.labels().tags(),
                terms.labels().uploadPolicyIds(),
                schedule.archived(),
                schedule.createdAt(),
                schedule.createdBy());
    }

    /// An occurrence as others see it.
    public OccurrenceData data(Occurrence occurrence) {
        var terms = schedule.terms();
        return new OccurrenceData(
                occurrence.id(),
                schedule.id(),
                terms.name(),
                occurrence.entityVersion(),
                occurrence.revision(),
                occurrence.state(),
                occurrence.date(),
                occurrence.startsAt(),
                occurrence.endsAt(),
                terms.timing().zone().getId(),
                node.id(),
                node.site(),
                terms.target().interfaceId(),
                terms.target().channels(),
                terms.target().profileId(),
                occurrence.name(),
                terms.labels().folder(),
                terms.labels().tags(),
                terms.labels().uploadPolicyIds(),
                occurrence.runNow(),
                occurrence.by(),
                occurrence.detail());
    }
}
