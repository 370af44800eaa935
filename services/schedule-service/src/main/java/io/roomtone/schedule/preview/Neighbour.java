package io.roomtone.schedule.preview;

import java.time.Instant;
import java.util.UUID;

/// A run of another schedule on the same node.
///
/// @param interfaceId null = the node's default interface
record Neighbour(String scheduleName, UUID interfaceId, Instant startsAt, Instant endsAt) {
    boolean overlaps(Instant from, Instant until) {
        return startsAt.isBefore(until) && endsAt.isAfter(from);
    }

    /// A run on the default interface may meet any.
    boolean mayShare(UUID wanted) {
        return interfaceId == null || wanted == null || interfaceId.equals(wanted);
    }
}
