package io.roomtone.contracts.event;

import io.roomtone.contracts.state.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// A schedule in full, as `schedule-changed` carries it.
///
/// @param date the only day of a `once` schedule; null for others
/// @param days days of a `weekly` schedule; empty for others
/// @param startsOn first day on which it may run; null = at once
/// @param endsOn last day on which it may run; null = for ever
/// @param startTime local, in `zone`
/// @param durationSeconds length of the window without its buffers
/// @param skippedDates days in `zone` on which it does not run
/// @param archived it makes no further occurrences and is kept since recordings refer to it
public record ScheduleData(
        UUID scheduleId,
        long entityVersion,
        String name,
        Recurrence recurrence,
        LocalDate date,
        List<DayOfWeek> days,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalTime startTime,
        int durationSeconds,
        String zone,
        int startEarlySeconds,
        int stopLateSeconds,
        List<LocalDate> skippedDates,
        UUID nodeId,
        String site,
        UUID interfaceId,
        List<Integer> channels,
        UUID profileId,
        String nameTemplate,
        String folder,
        List<String> tags,
        List<UUID> uploadPolicyIds,
        boolean archived,
        Instant createdAt,
        String createdBy) {}
