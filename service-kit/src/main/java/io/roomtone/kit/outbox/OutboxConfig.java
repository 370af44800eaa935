package io.roomtone.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How events leave this service.
@ConfigMapping(prefix = "roomtone.outbox")
public interface OutboxConfig {
    /// Off only in tests that look at the rows themselves.
    @WithDefault("true")
    boolean relay();

    /// How often unsent rows are looked for when nobody pokes: what other instances commit waits at most this long.
    @WithDefault("250ms")
    Duration sweep();

    /// How long rows gather after a poke, so that one Kafka transaction carries many.
    @WithDefault("10ms")
    Duration gather();

    /// After which the broker counts as away and the attempt is given up, to be made again.
    @WithDefault("10s")
    Duration timeout();

    /// How long published rows stay, for consoles that come back.
    @WithDefault("15m")
    Duration kept();

    Topics topics();

    /// Topics are made by whichever service starts first.
    interface Topics {
        /// Off where operators make the topics.
        @WithDefault("true")
        boolean create();

        @WithDefault("3")
        int partitions();

        @WithDefault("1")
        short replication();
    }
}
