package io.roomtone.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.OccurrenceState;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// What became of an occurrence, in one word for a list. Its jobs say more.
public enum Outcome {
    /// Nobody was told yet.
    PLANNED,
    /// Its node has it, or will; no audio yet.
    WAITING,
    RECORDING,
    /// All is captured and on its way.
    FINALIZING,
    /// Every track is cached.
    COMPLETED,
    /// At least one track is not, and will not be.
    FAILED,
    CANCELLED;

    /// The value as it stands in JSON.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param jobless null = it has jobs, or nobody said that it has none
    static Outcome of(OccurrenceState state, List<JobOfOccurrence> jobs, Jobless jobless) {
        var states = EnumSet.noneOf(JobState.class);
        jobs.forEach(job -> states.add(job.state()));
        if (jobless != null) states.add(jobless.failed() ? JobState.FAILED : JobState.QUEUED);
        if (states.isEmpty()) return ofNoJob(state);
        if (states.contains(JobState.RECORDING)) return RECORDING;
        if (states.contains(JobState.FAILED)) return FAILED;
        if (states.contains(JobState.QUEUED) || states.contains(JobState.CLAIMED)) return WAITING;
        if (states.contains(JobState.FINALIZING)) return FINALIZING;
        return states.contains(JobState.COMPLETED) ? COMPLETED : CANCELLED;
    }

    private static Outcome ofNoJob(OccurrenceState state) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case DUE -> WAITING;
            case CANCELLED -> CANCELLED;
        };
    }
}
