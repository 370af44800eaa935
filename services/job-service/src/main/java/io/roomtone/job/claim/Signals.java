package io.roomtone.job.claim;

import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.job.Job;
import io.roomtone.job.JobState;
import java.util.List;
import java.util.Optional;

/// What running jobs must hear.
final class Signals {
    private Signals() {}

    static List<Signal> of(List<Job> held) {
        return held.stream().flatMap(job -> of(job).stream()).toList();
    }

    private static Optional<Signal> of(Job job) {
        return kind(job).map(kind -> new Signal(job.id(), kind));
    }

    private static Optional<SignalKind> kind(Job job) {
        return switch (job.state()) {
            case JobState.Cancelled _ -> Optional.of(SignalKind.CANCEL);
            case JobState.Claimed _ -> stop(job);
            case JobState.Recording _ -> stop(job);
            // we could not hear the agent, but it hears us now
            case JobState.Failed failed -> failed.reopenable() ? stop(job) : Optional.empty();
            case JobState.Queued _ -> Optional.empty();
            case JobState.Finalizing _ -> Optional.empty();
            case JobState.Completed _ -> Optional.empty();
        };
    }

    private static Optional<SignalKind> stop(Job job) {
        return job.stop() == null ? Optional.empty() : Optional.of(SignalKind.STOP);
    }
}
