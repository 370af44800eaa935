package io.roomtone.library.browse;

import io.roomtone.contracts.event.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/// Where a recording of a schedule comes from; all null = started by hand.
@Embeddable
class PlanColumns {
    @Column(name = "schedule_id")
    UUID scheduleId;

    @Column(name = "schedule_name")
    String scheduleName;

    @Column(name = "occurrence_id")
    UUID occurrenceId;

    @Column(name = "occurrence_revision")
    Integer revision;

    @Column(name = "track_group_id")
    UUID trackGroupId;

    Integer track;
    Integer tracks;

    Plan plan() {
        return new Plan(scheduleId, scheduleName, occurrenceId, revision, trackGroupId, track, tracks);
    }
}
