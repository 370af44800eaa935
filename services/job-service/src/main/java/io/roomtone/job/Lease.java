package io.roomtone.job;

import io.roomtone.contracts.agent.LeasePhase;
import java.time.Instant;
import java.util.UUID;

/// The right to run a job.
///
/// @param token 0 before the first claim
/// @param takeId null before the first claim; so are phase and renewedAt
/// @param expiresAt null while nobody holds the job
public record Lease(long token, UUID takeId, LeasePhase phase, Instant renewedAt, Instant expiresAt) {
    public static final Lease NONE = new Lease(0, null, null, null, null);

    /// Nobody holds it; the token stays the newest.
    public Lease ended() {
        return new Lease(token, takeId, phase, renewedAt, null);
    }

    /// Phases only advance and deadlines only move on, in whatever order renewals arrive.
    public Lease renewed(LeasePhase reported, Instant now, Instant until) {
        var furthest = phase != null && phase.compareTo(reported) > 0 ? phase : reported;
        return new Lease(
                token, takeId, furthest, now, expiresAt != null && expiresAt.isAfter(until) ? expiresAt : until);
    }
}
