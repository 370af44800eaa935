package io.roomtone.job.lease;

import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.job.Job;
import io.roomtone.job.JobProblem;
import io.roomtone.job.JobState;
import java.time.Duration;
import java.time.Instant;

/// What a renewal does. Knows no database.
sealed interface Renewal {
    LeaseAnswer answer();

    /// Nothing is written.
    record Unheard(LeaseAnswer answer) implements Renewal {}

    /// The lease and the preview go on; the state is the same.
    record Kept(Job after, LeaseAnswer answer) implements Renewal {}

    /// The job is in its next state.
    record Moved(Job after, LeaseAnswer answer) implements Renewal {}

    /// @param newestToken of the recording
    /// @throws io.roomtone.kit.problem.ProblemException for a token that was never given out
    static Renewal decide(Job job, long newestToken, LeaseRenewal report, Instant now, Duration length) {
        if (report.token() < newestToken) return new Unheard(LeaseAnswer.LOST);
        if (report.token() > job.lease().token()) {
            throw JobProblem.TOKEN_FROM_THE_FUTURE.because(
                    "Keep the audio and go on. This looks like a fault of ours.");
        }
        return switch (job.state()) {
            case JobState.Completed _ -> new Unheard(LeaseAnswer.CONTINUE);
            case JobState.Cancelled _ -> new Unheard(LeaseAnswer.CANCEL);
            case JobState.Failed failed ->
                failed.reopenable() ? renew(job, report, now, length) : new Unheard(LeaseAnswer.CANCEL);
            case JobState.Queued _ -> renew(job, report, now, length);
            case JobState.Claimed _ -> renew(job, report, now, length);
            case JobState.Recording _ -> renew(job, report, now, length);
            case JobState.Finalizing _ -> renew(job, report, now, length);
        };
    }

    /// What an agent hears whose job goes on.
    static LeaseAnswer answer(JobState state, boolean stopRequested) {
        boolean capturing = state instanceof JobState.Claimed || state instanceof JobState.Recording;
        return stopRequested && capturing ? LeaseAnswer.STOP : LeaseAnswer.CONTINUE;
    }

    private static Renewal renew(Job job, LeaseRenewal report, Instant now, Duration length) {
        var kept = job.with(job.lease().renewed(report.phase(), now, now.plus(length)))
                .with(job.preview().with(report.capturedMillis(), report.levels(), report.healthEvents()))
                .recovered(report.recovered());
        if (report.phase() == LeasePhase.DELIVERED) kept = kept.delivered(report.deliveredSha256());
        var next = stateOf(kept.lease().phase());
        boolean stopRequested = job.stop() != null;
        if (!job.state().mayBecome(next)) return new Kept(kept, answer(job.state(), stopRequested));
        return new Moved(begun(kept.to(next, now), now), answer(next, stopRequested));
    }

    // the first sample is as old as the captured audio, gaps aside
    private static Job begun(Job job, Instant now) {
        if (job.startedAt() != null || job.state() instanceof JobState.Claimed) return job;
        return job.started(now.minusMillis(job.preview().capturedMillis()));
    }

    private static JobState stateOf(LeasePhase phase) {
        return switch (phase) {
            case CLAIMED -> JobState.CLAIMED;
            case RECORDING -> JobState.RECORDING;
            case FINALIZING, DELIVERED -> JobState.FINALIZING;
        };
    }
}
