package io.roomtone.contracts.agent;

import java.time.Instant;

/// @param nextInMillis when the next heartbeat is expected
public record HeartbeatReply(Instant serverTime, long nextInMillis) {}
