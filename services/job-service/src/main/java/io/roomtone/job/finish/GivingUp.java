package io.roomtone.job.finish;

import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.Job;
import io.roomtone.job.JobState;
import java.time.Instant;
import java.util.Optional;

/// What becomes of a job whose agent gives it up. Knows no database.
final class GivingUp {
    private GivingUp() {}

    /// Empty when the report changes nothing: it is late, repeated, or under an old token.
    ///
    /// @param newestToken of the recording
    static Optional<Job> decide(Job job, long newestToken, FailureReport report, Instant now) {
        if (report.token() != newestToken || report.token() != job.lease().token()) return Optional.empty();
        var next = end(job, report);
        if (!job.state().mayBecome(next)) return Optional.empty();
        var preview =
                job.preview().with(job.preview().capturedMillis(), job.preview().levels(), report.healthEvents());
        var after = job.with(preview).with(job.lease().ended());
        return Optional.of((next instanceof JobState.Completed
                        ? after.delivered(job.olderSha256()).recovered(true)
                        : after)
                .to(next, now));
    }

    // an older take's bytes are safe; and who stops before there is any sound has not met a fault
    private static JobState end(Job job, FailureReport report) {
        if (job.olderSha256() != null) return JobState.COMPLETED;
        if (job.stop() != null && report.reason() == FailureReason.NO_AUDIO) {
            return new JobState.Cancelled("Stopped before there was audio.");
        }
        return new JobState.Failed(report.reason(), report.detail());
    }
}
