package io.roomtone.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often each instance looks after what time changes.
@ConfigMapping(prefix = "roomtone.beat")
public interface BeatConfig {
    /// How often an instance shows that it is alive, and looks for agents that fell silent; at least a second.
    @WithDefault("5s")
    Duration interval();
}
