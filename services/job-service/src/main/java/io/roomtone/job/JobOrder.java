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
    // longer than the clocks of two instances differ
    private static final Duration BEGINNING = Duration.ofMinutes(1);

    /// How long the capture will be, or may become at most.
    public Duration length() {
        return Duration.ofSeconds(plannedSeconds == null ? maximumSeconds : plannedSeconds);
    }

    /// How long its node is needed for certain: of a recording that runs until a stop nobody knows more than that
    /// it begins. The function `capture_certain_end` of the database says the same.
    public Duration certainLength() {
        return plannedSeconds == null ? BEGINNING : Duration.ofSeconds(plannedSeconds);
    }

    /// When the node is needed if the first sample is captured then.
    public CaptureWindow windowFrom(Instant first) {
        return endsAt == null ? CaptureWindow.of(first, length()) : new CaptureWindow(first, endsAt);
    }
}
