package io.roomtone.job.claim;

import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.contracts.agent.HeldJob;
import java.util.List;
import java.util.UUID;

/// One claim call of a node.
///
/// @param number grows with each call of the node: only the newest may hand out work
/// @param free how many more jobs the agent takes that begin now; what begins later it takes in any case
record Call(UUID nodeId, long number, List<HeldJob> holding, int free) {
    static Call of(UUID nodeId, long number, ClaimRequest request) {
        var holding = request.holding() == null ? List.<HeldJob>of() : request.holding();
        return new Call(nodeId, number, holding, request.free());
    }

    UUID[] heldIds() {
        return holding.stream().map(HeldJob::jobId).toArray(UUID[]::new);
    }

    Long[] heldTokens() {
        return holding.stream().map(HeldJob::token).toArray(Long[]::new);
    }

    /// Held jobs that may have a signal which the agent has not acted on.
    UUID[] unsignalledIds() {
        return holding.stream().filter(h -> !h.signalSeen()).map(HeldJob::jobId).toArray(UUID[]::new);
    }
}
