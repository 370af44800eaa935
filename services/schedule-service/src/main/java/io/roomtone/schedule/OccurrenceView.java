package io.roomtone.schedule;

import io.roomtone.contracts.state.OccurrenceState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// An occurrence as the API shows it.
///
/// @param startsAtLocal in the schedule's zone, as all local times
/// @param offset from UTC at the start, e.g. `+02:00`
/// @param whyNot why there is no job for it (yet), for a person; null if nothing
/// @param outcome what became of it so far
/// @param recordingIds of its jobs, in the order of tracks
/// @param jobs those of its newest revision, and older ones that have or had audio
public record OccurrenceView(
        UUID occurrenceId,
        UUID scheduleId,
        String scheduleName,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        LocalDateTime startsAtLocal,
        LocalDateTime endsAtLocal,
        String zone,
        String offset,
        UUID nodeId,
        String nodeName,
        String name,
        OccurrenceState state,
        int revision,
        boolean runNow,
        String detail,
        String whyNot,
        Outcome outcome,
        List<UUID> recordingIds,
        List<JobOfOccurrence> jobs) {

    /// @param told that it has no jobs; null = nothing
    public static OccurrenceView of(
            Occurrence occurrence,
            String scheduleName,
            ZoneId zone,
            String nodeName,
            List<JobOfOccurrence> heard,
            Jobless told) {
        var jobs = heard.stream()
                .filter(job -> job.revision() == occurrence.revision() || !job.superseded())
                .toList();
        var jobless = jobs.stream().anyMatch(job -> job.revision() == occurrence.revision()) ? null : told;
        return new OccurrenceView(
                occurrence.id(),
                occurrence.scheduleId(),
                scheduleName,
                occurrence.date(),
                occurrence.startsAt(),
                occurrence.endsAt(),
                LocalDateTime.ofInstant(occurrence.startsAt(), zone),
                LocalDateTime.ofInstant(occurrence.endsAt(), zone),
                zone.getId(),
                zone.getRules().getOffset(occurrence.startsAt()).getId(),
                occurrence.nodeId(),
                nodeName,
                occurrence.name(),
                occurrence.state(),
                occurrence.revision(),
                occurrence.runNow(),
                occurrence.detail(),
                jobless == null ? null : jobless.detail(),
                Outcome.of(occurrence.state(), jobs, jobless),
                jobs.stream().map(JobOfOccurrence::recordingId).distinct().toList(),
                jobs);
    }
}
