package io.roomtone.upload.place;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Which places there may be.
@ConfigMapping(prefix = "roomtone.destination")
public interface PlaceConfig {
    /// Directories must lie beneath one of these; none = no directory can be a destination. All
    /// instances see the same.
    Optional<List<Path>> directoryRoots();

    /// Plain http to hosts other than this one: passwords are never sent, but recordings travel readable.
    @WithDefault("false")
    boolean plainHttp();

    /// How long somebody who makes or changes a destination waits for its directory.
    @WithDefault("10s")
    Duration patience();

    /// A destination that does not answer for this long counts as away.
    @WithDefault("60s")
    Duration timeout();
}
