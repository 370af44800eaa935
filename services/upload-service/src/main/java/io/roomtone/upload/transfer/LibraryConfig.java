package io.roomtone.upload.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where cache files are read from.
@ConfigMapping(prefix = "roomtone.library")
public interface LibraryConfig {
    /// Address under which `/api/recordings` is reached.
    URI url();

    /// For one range of a file.
    @WithDefault("60s")
    Duration timeout();
}
