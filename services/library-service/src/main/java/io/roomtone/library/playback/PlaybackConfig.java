package io.roomtone.library.playback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long signed addresses are good for.
@ConfigMapping(prefix = "roomtone.links")
public interface PlaybackConfig {
    /// A player fetches ranges as it goes on: an hour of listening without asking anew.
    @WithDefault("1h")
    Duration playbackLife();

    /// A download only has to begin in this time.
    @WithDefault("5m")
    Duration downloadLife();
}
