package io.roomtone.contracts.agent;

import java.time.Instant;

/// An access token for the header `Authorization: Node <accessToken>`.
///
/// @param expiresInMillis life of the token from `serverTime`
public record TokenReply(String accessToken, long expiresInMillis, Instant serverTime) {}
