package io.roomtone.library;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Where files lie.
@ConfigMapping(prefix = "roomtone.storage")
public interface StorageConfig {
    /// One directory that every instance of the service reaches; partial files and finished ones must share a
    /// file system, since finishing is a rename.
    Path directory();
}
