package io.roomtone.contracts.event;

import java.util.UUID;

/// Where a job or recording of a schedule comes from.
///
/// @param scheduleName as it was called when the occurrence became due
/// @param revision of the occurrence that asked for it
/// @param trackGroupId the ordered recordings of one window; also when the window has one track only
/// @param track from 1
/// @param tracks how many tracks the window has
public record Plan(
        UUID scheduleId,
        String scheduleName,
        UUID occurrenceId,
        int revision,
        UUID trackGroupId,
        int track,
        int tracks) {}
