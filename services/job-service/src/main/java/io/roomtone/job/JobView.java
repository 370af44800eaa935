package io.roomtone.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.event.JobData;
import io.roomtone.kit.access.Caller;
import java.time.Instant;
import java.util.List;

/// A job as the API shows it.
///
/// @param allowed what the caller may do with it now
/// @param lease null while nobody holds it
/// @param waitingFor why a queued job has not begun, for a person; null otherwise
/// @param notices what the person who started it by hand should know, e.g. what is planned on its node meanwhile;
/// only in the answer of the start and in the detail view
/// @param healthEvents the newest that the agent reported; only in the detail view
/// @param history oldest first; only in the detail view
public record JobView(
        @JsonUnwrapped JobData job,
        List<String> allowed,
        LeaseView lease,
        long capturedMillis,
        List<ChannelLevel> levels,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HealthEventReport> healthEvents,
        String waitingFor,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> notices,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HistoryEntry> history) {

    /// Who holds the job, and until when.
    public record LeaseView(long token, Instant expiresAt, Instant renewedAt, LeasePhase phase) {}

    /// One change.
    ///
    /// @param from null for the first
    public record HistoryEntry(
            io.roomtone.contracts.state.JobState from,
            io.roomtone.contracts.state.JobState to,
            Instant at,
            String by,
            String detail) {}

    public static JobView of(Job job, Caller caller, String waitingFor) {
        return new JobView(
                JobEvents.data(job),
                allowed(job, caller),
                lease(job),
                job.preview().capturedMillis(),
                job.preview().levels(),
                null,
                waitingFor,
                null,
                null);
    }

    public JobView noticing(List<String> sentences) {
        return new JobView(job, allowed, lease, capturedMillis, levels, healthEvents, waitingFor, sentences, history);
    }

    /// The detail view.
    public JobView with(List<HistoryEntry> entries, List<HealthEventReport> events) {
        return new JobView(job, allowed, lease, capturedMillis, levels, events, waitingFor, notices, entries);
    }

    private static List<String> allowed(Job job, Caller caller) {
        return Stopping.of(job) != Stopping.NOTHING_TO_STOP && caller.may(Permission.RECORDING_CONTROL)
                ? List.of("stop")
                : List.of();
    }

    private static LeaseView lease(Job job) {
        var lease = job.lease();
        return job.state().leased()
                ? new LeaseView(lease.token(), lease.expiresAt(), lease.renewedAt(), lease.phase())
                : null;
    }
}
