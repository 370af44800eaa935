package io.roomtone.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What is pinned into a job beside its profile; claim window and maximum length of one that is started by hand.
@ConfigMapping(prefix = "roomtone.start")
public interface StartConfig {
    /// A forgotten recording ends after this.
    @WithDefault("12h")
    Duration maximumLength();

    /// Who presses Record expects sound now: a node that takes longer than this must not begin by surprise.
    /// Time in which this service was away does not count: no job fails because of us.
    @WithDefault("10m")
    Duration claimWindow();

    /// A rendered file that is smaller is no recording.
    @WithDefault("128")
    long minimumOutputBytes();

    /// Without new samples for this long the device is opened again.
    @WithDefault("5s")
    Duration stall();
}
