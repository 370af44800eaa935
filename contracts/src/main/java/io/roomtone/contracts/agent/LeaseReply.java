package io.roomtone.contracts.agent;

import java.time.Instant;

/// @param leaseMillis the lease is good for this long from the *start* of the renewal call; 0 with `lost`
public record LeaseReply(LeaseAnswer answer, long leaseMillis, Instant serverTime) {}
