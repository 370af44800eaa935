package io.roomtone.job.node;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Life times around nodes.
@ConfigMapping(prefix = "roomtone.node")
public interface NodeConfig {
    /// How long a one-time token waits for its agent.
    @WithDefault("24h")
    Duration enrolmentTokenLife();

    /// Access tokens are short-lived, since other services check them without asking.
    @WithDefault("10m")
    Duration accessTokenLife();

    @WithDefault("10s")
    Duration heartbeat();

    /// Without a heartbeat for this long a node counts as offline: three are missing by then.
    @WithDefault("35s")
    Duration offlineAfter();

    /// For nodes that are entered without one.
    @WithDefault("4")
    int capacity();
}
