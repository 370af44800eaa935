package io.roomtone.library.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How deliveries are taken in.
@ConfigMapping(prefix = "roomtone.delivery")
public interface DeliveryConfig {
    /// The largest file that is taken: 24 hours of 8 channels at 48 kHz and 24 bit are about 95 GiB.
    @WithDefault("128G")
    MemorySize maximumSize();

    /// Bytes after which what came is forced to disk and the offset moves on. What comes after that is sent
    /// again when the connection breaks without our noticing.
    @WithDefault("8M")
    MemorySize forceBytes();

    /// The same for slow links: time after which it is forced.
    @WithDefault("2s")
    Duration forceAfter();

    /// How many files are decoded at once. Each keeps a core busy.
    @WithDefault("2")
    int verifications();

    /// Even. 4000 are two a pixel on a wide screen.
    @WithDefault("4000")
    int waveformBuckets();
}
