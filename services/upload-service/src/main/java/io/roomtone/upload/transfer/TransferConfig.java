package io.roomtone.upload.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How files are transferred.
@ConfigMapping(prefix = "roomtone.transfer")
public interface TransferConfig {
    /// Files on their way at once in this instance, 8 MiB of memory each; half of them at most to one destination, and
    /// half to all those that failed the last time. 0 = this instance transfers nothing.
    @WithDefault("4")
    int workers();

    /// How soon another instance takes over when this one dies.
    @WithDefault("30s")
    Duration lease();

    /// How often a worker looks by itself.
    @WithDefault("1s")
    Duration look();

    /// Failed attempts in a row, none of which brought a byte forward, after which only a person tries
    /// again.
    @WithDefault("30")
    int maximumAttempts();

    /// Before the second attempt; twice as long before each further one.
    @WithDefault("10s")
    Duration firstWait();

    /// With 30 attempts, a destination may be away for a day.
    @WithDefault("1h")
    Duration longestWait();
}
