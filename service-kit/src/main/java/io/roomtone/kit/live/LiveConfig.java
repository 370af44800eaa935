package io.roomtone.kit.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How consoles are kept up to date.
@ConfigMapping(prefix = "roomtone.live")
public interface LiveConfig {
    /// How often committed changes are looked for while somebody follows.
    @WithDefault("250ms")
    Duration look();

    /// How often [LiveNotes] are read while somebody follows.
    @WithDefault("1s")
    Duration notes();

    /// After this long without one, a follower is sent the position of the feed: a quiet feed is not one that was
    /// missed, proxies close idle connections, and the dead are noticed.
    @WithDefault("15s")
    Duration heartbeat();

    /// A stream ends after this long, so that nobody follows beyond the life of the token that let them in.
    @WithDefault("5m")
    Duration longest();

    /// Who was away for longer starts over; less than `roomtone.outbox.kept`.
    @WithDefault("10m")
    Duration kept();
}
