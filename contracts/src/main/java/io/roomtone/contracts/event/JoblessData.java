package io.roomtone.contracts.event;

import io.roomtone.contracts.state.FailureReason;
import java.time.Instant;
import java.util.UUID;

/// An occurrence that is due and has no jobs: something that they need is not there. The key is the occurrence id.
/// Once `job-queued` names the occurrence and revision in its plan, there are jobs after all.
///
/// @param entityVersion grows with everything that is told of this occurrence
/// @param revision of the occurrence that asked for the jobs; a newer one leaves this behind
/// @param startsAt when capture is due
/// @param endsAt when capture ends, however late it begins
/// @param nodeId where it is to be recorded
/// @param name of the recording
/// @param reason only when it failed; null = it is planned again when what is missing arrives
/// @param detail what is missing, for a person
public record JoblessData(
        UUID occurrenceId,
        UUID scheduleId,
        String scheduleName,
        long entityVersion,
        int revision,
        Instant startsAt,
        Instant endsAt,
        UUID nodeId,
        String site,
        String name,
        FailureReason reason,
        String detail) {}
