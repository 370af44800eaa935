package io.roomtone.kit.token;

import java.time.Instant;
import java.util.UUID;

/// Payload of a node's access token.
///
/// @param sub the node's id
/// @param exp end of its life in seconds since 1970 (RFC 7519)
public record NodeToken(UUID sub, long exp) {
    public boolean expired(Instant now) {
        return now.getEpochSecond() >= exp;
    }
}
