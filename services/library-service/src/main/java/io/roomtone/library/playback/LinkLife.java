package io.roomtone.library.playback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// When addresses expire.
@ApplicationScoped
public class LinkLife {
    private final PlaybackConfig config;
    private final Clock clock;

    LinkLife(PlaybackConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /// End of an address that is given out now, to the second.
    Instant end(Purpose purpose) {
        var life = switch (purpose) {
            case PLAYBACK -> config.playbackLife();
            case DOWNLOAD -> config.downloadLife();
        };
        return clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
    }

    boolean isOver(Instant end) {
        return !clock.instant().isBefore(end);
    }
}
