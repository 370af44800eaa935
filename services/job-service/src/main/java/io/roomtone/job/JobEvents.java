package io.roomtone.job;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.JobData;
import io.roomtone.kit.outbox.OutgoingEvent;

/// Jobs as others see them.
public final class JobEvents {
    private JobEvents() {}

    public static OutgoingEvent of(EventType type, Job job) {
        return OutgoingEvent.of(type, job.recordingId(), job.id(), data(job));
    }

    /// The event that tells of a state.
    public static EventType typeOf(JobState state) {
        return switch (state) {
            case JobState.Queued _ -> EventType.JOB_QUEUED;
            case JobState.Claimed _ -> EventType.JOB_CLAIMED;
            case JobState.Recording _ -> EventType.JOB_STARTED;
            case JobState.Finalizing _ -> EventType.JOB_FINALIZING;
            case JobState.Completed _ -> EventType.JOB_COMPLETED;
            case JobState.Failed _ -> EventType.JOB_FAILED;
            case JobState.Cancelled _ -> EventType.JOB_CANCELLED;
        };
    }

    public static JobData data(Job job) {
        var order = job.order();
        var pinned = order.pinned();
        return new JobData(
                job.id(),
                job.recordingId(),
                job.entityVersion(),
                job.state().wire(),
                job.state().reason(),
                job.state().detail(),
                order.nodeId(),
                order.nodeName(),
                order.site(),
                order.room(),
                pinned.target(),
                pinned.profile(),
                order.name(),
                order.folder(),
                order.tags(),
                pinned.uploadPolicyIds(),
                order.plannedSeconds(),
                order.maximumSeconds(),
                order.startAt(),
                job.lease().token(),
                job.lease().takeId(),
                job.stop() == null ? null : job.stop().at(),
                job.stop() == null ? null : job.stop().by(),
                job.recovered(),
                job.deliveredSha256(),
                job.createdAt(),
                job.createdBy(),
                job.startedAt(),
                job.finishedAt(),
                order.plan());
    }
}
