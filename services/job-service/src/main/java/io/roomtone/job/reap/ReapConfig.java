package io.roomtone.job.reap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How reaping is done; [io.roomtone.job.BeatConfig] says how often.
@ConfigMapping(prefix = "roomtone.reap")
public interface ReapConfig {
    /// Jobs in one transaction.
    @WithDefault("100")
    int batch();

    /// A delivered job that is not complete after this shows in the metrics: something between the services is
    /// stuck.
    @WithDefault("5m")
    Duration unconfirmedAfter();
}
