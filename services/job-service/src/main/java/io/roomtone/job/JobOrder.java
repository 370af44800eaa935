package io.roomtone.job;

import io.roomtone.contracts.event.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was asked for, pinned when the job was made.
///
/// @param nodeName as it was called then; so are site and room
/// @param folder null = none
/// @param plannedSeconds null = until a stop
/// @param maximumSeconds a capture never grows longer
/// @param startAt when capture is due
/// @param endsAt when capture ends, however late it begins; null = counted from the first sample
/// @param plan null = started by hand
public record JobOrder(
        UUID nodeId,
        String nodeName,
        String site,
        String room,
        Pinned pinned,
        String name,
        String folder,
        List<String> tags,
        Integer plannedSeconds,
        int maximumSeconds,
        Instant startAt,
        Instant endsAt,
        Plan plan) {

    /// How long the capture will be, or may become at most.
    public Duration length() {
        return Duration.ofSeconds(plannedSeconds == null ? maximumSeconds : plannedSeconds);
    }

    /// When the node is needed if the first sample is captured then.
    public CaptureWindow windowFrom(Instant first) {
        return endsAt == null ? CaptureWindow.of(first, length()) : new CaptureWindow(first, endsAt);
    }
}
