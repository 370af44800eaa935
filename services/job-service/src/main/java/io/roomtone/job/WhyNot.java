package io.roomtone.job;

import io.roomtone.contracts.state.NodeStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Why a job has not begun, in a sentence for the person who waits.
///
/// @param capturing most captures that the node has at one moment of the job's window
public record WhyNot(NodeStatus status, int capturing, int capacity) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    /// Null when the job does not wait.
    public String sentence(Job job, Instant now) {
        if (job.reserved(now))
            return job.order().nodeName() + " has it, and begins at "
                    + time(job.order().startAt()) + ".";
        if (!(job.state() instanceof JobState.Queued)) return null;
        if (job.order().startAt().isAfter(now)) return ahead(job);
        return switch (status) {
            case ENROLLED -> "The agent of " + job.order().nodeName() + " has not called yet" + until(job);
            case OFFLINE -> job.order().nodeName() + " is offline" + until(job);
            case REVOKED -> job.order().nodeName() + " was revoked.";
            case DRAINING -> job.order().nodeName() + " takes no new work" + until(job);
            case ONLINE -> online(job);
        };
    }

    /// `21:40 UTC`.
    public static String time(Instant instant) {
        return TIME.format(instant) + " UTC";
    }

    private String ahead(Job job) {
        var due = "It is due at " + time(job.order().startAt());
        return capturing < capacity ? due + "." : due + ", but then " + full(job) + ".";
    }

    private String online(Job job) {
        return capturing < capacity ? job.order().nodeName() + " takes it in a moment." : full(job) + until(job);
    }

    private String full(Job job) {
        return job.order().nodeName() + " records " + capturing + " of at most " + capacity + " at once";
    }

    private static String until(Job job) {
        return "; it may begin until " + time(job.claimUntil()) + ".";
    }
}
