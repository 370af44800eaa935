package io.roomtone.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long an agent's right to a job lasts.
@ConfigMapping(prefix = "roomtone.lease")
public interface LeaseConfig {
    /// From each renewal.
    @WithDefault("30s")
    Duration length();

    /// How often agents renew: several times within a lease, so that a lost answer costs nothing, and so often that
    /// the level that a person watches looks alive.
    @WithDefault("2s")
    Duration heartbeat();
}
