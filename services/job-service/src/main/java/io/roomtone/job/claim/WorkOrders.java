package io.roomtone.job.claim;

import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.event.Plan;
import io.roomtone.job.Job;
import io.roomtone.job.JobEvents;
import io.roomtone.job.LeaseConfig;
import java.time.Duration;
import java.time.Instant;

/// What an agent is told about a job that it has claimed.
final class WorkOrders {
    private static final int VERSION = 1;

    private WorkOrders() {}

    /// @param grant signed
    static WorkOrder of(Job job, String grant, LeaseConfig lease, Instant now) {
        var order = job.order();
        var pinned = order.pinned();
        return new WorkOrder(
                VERSION,
                job.id(),
                job.recordingId(),
                job.lease().takeId(),
                job.lease().token(),
                order.name(),
                pinned.target(),
                pinned.channelMap(),
                pinned.profile(),
                pinned.watchdog(),
                now,
                Duration.between(now, order.startAt()).toMillis(),
                order.plannedSeconds() == null ? null : order.plannedSeconds() * 1000L,
                endsInMillis(job, now),
                order.maximumSeconds() * 1000L,
                lease.length().toMillis(),
                lease.heartbeat().toMillis(),
                grant,
                track(order.plan()));
    }

    static GrantClaims grant(Job job) {
        return new GrantClaims(
                job.recordingId(),
                job.id(),
                job.lease().takeId(),
                job.lease().token(),
                job.order().nodeId(),
                JobEvents.data(job));
    }

    // a first take that was started by hand counts its length from its first sample; a later one of the same job ends
    // with the first one's window
    private static Long endsInMillis(Job job, Instant now) {
        if (job.order().endsAt() != null) return until(job.order().endsAt(), now);
        return job.startedAt() == null ? null : until(job.window().until(), now);
    }

    private static Long until(Instant end, Instant now) {
        return Duration.between(now, end).toMillis();
    }

    private static WorkOrder.Track track(Plan plan) {
        if (plan == null || plan.tracks() == 1) return null;
        return new WorkOrder.Track(plan.trackGroupId(), plan.track(), plan.tracks());
    }
}
