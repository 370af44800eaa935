package io.roomtone.job;

import io.roomtone.contracts.state.FailureReason;

/// What a stop means for a job where it stands.
public enum Stopping {
    /// There is no audio: it is cancelled at once, and healthy.
    CANCELS,
    /// The agent is told; the partial is completed, and healthy. An agent that cannot be reached is told when
    /// it comes back.
    SIGNALS,
    /// It is over, or nearly: nothing changes.
    NOTHING_TO_STOP;

    public static Stopping of(Job job) {
        return switch (job.state()) {
            case JobState.Queued _ -> CANCELS;
            case JobState.Claimed _ -> CANCELS;
            case JobState.Recording _ -> once(job);
            case JobState.Failed s -> s.reason() == FailureReason.LEASE_EXPIRED ? once(job) : NOTHING_TO_STOP;
            case JobState.Finalizing _ -> NOTHING_TO_STOP;
            case JobState.Completed _ -> NOTHING_TO_STOP;
            case JobState.Cancelled _ -> NOTHING_TO_STOP;
        };
    }

    private static Stopping once(Job job) {
        return job.stop() == null ? SIGNALS : NOTHING_TO_STOP;
    }
}
