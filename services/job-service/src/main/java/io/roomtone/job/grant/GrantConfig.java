package io.roomtone.job.grant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Signing keys.
@ConfigMapping(prefix = "roomtone.grant")
public interface GrantConfig {
    /// How old a key may become before it signs nothing more.
    @WithDefault("180d")
    Duration keyLife();
}
