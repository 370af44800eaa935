package io.roomtone.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When others are told of occurrences.
@ConfigMapping(prefix = "roomtone.fire")
public interface FireConfig {
    /// How long before its start an occurrence becomes due: long enough for its node to reserve it and then lose the
    /// network.
    @WithDefault("PT2H")
    Duration ahead();

    /// How often the loop looks for occurrences that are to become due. What is nearer than `ahead` when it is planned
    /// becomes due at once and does not wait for the loop.
    @WithDefault("5s")
    Duration interval();
}
