package io.roomtone.library;

import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import java.time.Instant;
import java.util.UUID;

/// Everything that decides how a recording stands.
///
/// @param job the newest one
/// @param primary the stored take with the highest token; null = no bytes yet
/// @param arriving a take's manifest is here, its bytes are not, and the job was not given up since
/// @param takes how many takes are stored
record Facts(Job job, Take primary, boolean arriving, int takes, Uploads uploads) {

    /// @param stopRequested somebody asked for the end, so that a cancelled job is no surprise
    record Job(
            UUID id,
            JobState state,
            FailureReason reason,
            String detail,
            boolean stopRequested,
            boolean recovered,
            Instant startedAt) {}

    /// @param warned has gaps, or health events that warn
    record Take(
            UUID id,
            UUID jobId,
            UUID renditionId,
            Instant startedAt,
            double durationSeconds,
            boolean recovered,
            boolean warned,
            boolean critical) {}

    /// How many upload items there are; cancelled ones do not count.
    ///
    /// @param waiting queued, under way, or tried again later
    /// @param exhausted given up
    record Uploads(int waiting, int verified, int exhausted) {}
}
