package io.roomtone.library.playback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Downloads by access token.
@ConfigMapping(prefix = "roomtone.downloads")
public interface DownloadConfig {
    /// For how long one line of the audit trail stands for every range of a file that the same person reads:
    /// a player asks for hundreds.
    @WithDefault("10m")
    Duration notedFor();
}
