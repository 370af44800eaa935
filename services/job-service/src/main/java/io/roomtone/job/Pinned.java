package io.roomtone.job;

import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.agent.ChannelMapSpec;
import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.agent.WatchdogSpec;
import java.util.List;
import java.util.UUID;

/// Values of the settings that a job depends on, as they were when it was made. Kept as JSON.
public record Pinned(
        CaptureTarget target,
        ProfileSpec profile,
        ChannelMapSpec channelMap,
        WatchdogSpec watchdog,
        List<UUID> uploadPolicyIds) {}
