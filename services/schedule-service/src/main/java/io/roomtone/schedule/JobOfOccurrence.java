package io.roomtone.schedule;

import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import java.util.UUID;

/// A track of an occurrence, as job-service told of it last.
///
/// @param revision of the occurrence that asked for it
/// @param track from 1
/// @param reason only with state `failed`
/// @param detail what a person should know about the state; null if nothing
public record JobOfOccurrence(
        UUID jobId,
        UUID recordingId,
        int revision,
        int track,
        int tracks,
        JobState state,
        FailureReason reason,
        String detail) {

    /// Cancelled: a later revision has other jobs for it.
    boolean superseded() {
        return state == JobState.CANCELLED;
    }
}
