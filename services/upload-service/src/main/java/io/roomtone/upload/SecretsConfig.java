package io.roomtone.upload;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What secrets of destinations are sealed with.
@ConfigMapping(prefix = "roomtone.secrets")
public interface SecretsConfig {
    /// 32 bytes in base64, the same for all instances; without it the service does not start.
    Optional<String> key();
}
