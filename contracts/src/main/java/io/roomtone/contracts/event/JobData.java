package io.roomtone.contracts.event;

import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A job in full, as every `job-*` event carries it.
///
/// @param entityVersion grows with every transition of this job
/// @param token newest fencing token of the recording; 0 before the first claim
/// @param takeId take of the newest claim; null before
/// @param reason only with state `failed`
/// @param detail what a person should know about the state; null if nothing
/// @param plannedSeconds null = until a stop
/// @param stopRequestedBy display name; null = nobody asked
/// @param recovered the audio outlived a fault of the agent
/// @param deliveredSha256 digest that the agent has a receipt for
/// @param plan null = started by hand
public record JobData(
        UUID jobId,
        UUID recordingId,
        long entityVersion,
        JobState state,
        FailureReason reason,
        String detail,
        UUID nodeId,
        String nodeName,
        String site,
        String room,
        CaptureTarget target,
        ProfileSpec profile,
        String name,
        String folder,
        List<String> tags,
        List<UUID> uploadPolicyIds,
        Integer plannedSeconds,
        int maximumSeconds,
        Instant startAt,
        long token,
        UUID takeId,
        Instant stopRequestedAt,
        String stopRequestedBy,
        boolean recovered,
        String deliveredSha256,
        Instant createdAt,
        String createdBy,
        Instant startedAt,
        Instant finishedAt,
        Plan plan) {}
