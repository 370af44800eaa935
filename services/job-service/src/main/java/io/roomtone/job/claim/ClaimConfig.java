package io.roomtone.job.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The long poll, and what it hands out.
@ConfigMapping(prefix = "roomtone.claim")
public interface ClaimConfig {
    /// Below the idle time-outs of usual proxies.
    @WithDefault("30s")
    Duration longestWait();

    /// How long before its start a job is handed out, so that it begins on time though the network is down then.
    @WithDefault("2h")
    Duration ahead();

    /// How often a waiting call looks for what other instances committed; this instance's own work wakes it at
    /// once.
    @WithDefault("500ms")
    Duration recheck();
}
