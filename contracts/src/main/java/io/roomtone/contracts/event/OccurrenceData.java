package io.roomtone.contracts.event;

import io.roomtone.contracts.state.OccurrenceState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One planned run of a schedule in full, as every `occurrence-*` event carries it. The key is the schedule id.
///
/// @param revision grows with every edit of the occurrence; jobs are made once for each
/// @param date the day in the schedule's zone that the occurrence belongs to
/// @param startsAt when capture is due, start-early included
/// @param endsAt when capture ends, stop-late included
/// @param zone IANA name
/// @param interfaceId null = the node's default interface when the occurrence becomes due
/// @param channels captured channels to record, from 0; null = as the profile says
/// @param profileId null = the default profile
/// @param name of the recording, its template filled in
/// @param folder null = none
/// @param runNow a person asked for this run; nothing recurs because of it
/// @param by who edited the schedule last
/// @param detail why it is as it is, for a person; null if nothing
public record OccurrenceData(
        UUID occurrenceId,
        UUID scheduleId,
        String scheduleName,
        long entityVersion,
        int revision,
        OccurrenceState state,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        String zone,
        UUID nodeId,
        String site,
        UUID interfaceId,
        List<Integer> channels,
        UUID profileId,
        String name,
        String folder,
        List<String> tags,
        List<UUID> uploadPolicyIds,
        boolean runNow,
        String by,
        String detail) {}
