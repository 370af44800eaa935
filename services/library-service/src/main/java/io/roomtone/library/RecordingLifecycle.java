package io.roomtone.library;

import static io.roomtone.contracts.state.RecordingState.*;

import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.RecordingState;
import java.util.EnumSet;
import java.util.Set;

/// Which states a recording goes to, and from where.
///
/// ```
/// pending ─▶ recording ─▶ finalizing ─▶ cached
///    └───────────┴────────────┴──▶ failed | cancelled ─▶ back, when the job goes on or audio arrives after all
/// ```
/// `cached` is never left: its bytes are there.
public final class RecordingLifecycle {
    private RecordingLifecycle() {}

    static Set<RecordingState> exits(RecordingState from) {
        return switch (from) {
            case PENDING -> EnumSet.of(RECORDING, FINALIZING, CACHED, FAILED, CANCELLED);
            case RECORDING -> EnumSet.of(FINALIZING, CACHED, FAILED, CANCELLED);
            case FINALIZING -> EnumSet.of(CACHED, FAILED, CANCELLED);
            case FAILED -> EnumSet.of(PENDING, RECORDING, FINALIZING, CACHED, CANCELLED);
            case CANCELLED -> EnumSet.of(PENDING, RECORDING, FINALIZING, CACHED, FAILED);
            case CACHED -> EnumSet.noneOf(RecordingState.class);
        };
    }

    /// Where a recording goes that is told to be `told`: there, or nowhere when that would be backwards.
    static RecordingState towards(RecordingState from, RecordingState told) {
        return exits(from).contains(told) ? told : from;
    }

    /// What a job's state means for its recording as long as no bytes are stored.
    static RecordingState of(JobState job) {
        return switch (job) {
            case QUEUED, CLAIMED -> PENDING;
            case RECORDING -> RecordingState.RECORDING;
            case FINALIZING, COMPLETED -> RecordingState.FINALIZING;
            case FAILED -> RecordingState.FAILED;
            case CANCELLED -> RecordingState.CANCELLED;
        };
    }
}
