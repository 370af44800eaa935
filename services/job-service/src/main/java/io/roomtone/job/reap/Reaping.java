package io.roomtone.job.reap;

import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.Job;
import io.roomtone.job.JobState;
import io.roomtone.job.WhyNot;
import java.time.Instant;

/// What becomes of a job that nobody carries on. Knows no database.
final class Reaping {
    private Reaping() {}

    /// The job in its next state.
    ///
    /// @param job its lease has run out, or it is queued and its window has closed
    static Job decide(Job job, Instant now) {
        return job.with(job.lease().ended()).to(next(job, now), now);
    }

    private static JobState next(Job job, Instant now) {
        return switch (job.state()) {
            case JobState.Queued _ -> notTaken(job);
            case JobState.Claimed _ -> job.claimUntil().isAfter(now) ? JobState.QUEUED : notTaken(job);
            case JobState.Recording _ ->
                new JobState.Failed(
                        FailureReason.LEASE_EXPIRED,
                        "Agent unreachable, audio expected until "
                                + WhyNot.time(job.window().until()) + ".");
            case JobState.Finalizing _ ->
                new JobState.Failed(
                        FailureReason.LEASE_EXPIRED, "Agent unreachable after the capture; its audio is on the node.");
            case JobState.Completed _ -> throw over(job);
            case JobState.Failed _ -> throw over(job);
            case JobState.Cancelled _ -> throw over(job);
        };
    }

    private static JobState notTaken(Job job) {
        var detail = job.order().nodeName() + " did not begin until " + WhyNot.time(job.claimUntil()) + ".";
        return new JobState.Failed(FailureReason.NOT_CLAIMED_IN_WINDOW, detail);
    }

    private static IllegalStateException over(Job job) {
        return new IllegalStateException("job " + job.id() + " is over: " + job.state());
    }
}
