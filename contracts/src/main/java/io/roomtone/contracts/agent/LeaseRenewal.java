package io.roomtone.contracts.agent;

import java.util.List;

/// `PUT /api/jobs/{job}/lease`.
///
/// @param capturedMillis captured audio, gaps not counted
/// @param healthEvents those not yet reported
/// @param recovered true once this take was resumed or salvaged after the agent had been away
/// @param deliveredSha256 lower-case hex digest in the library's receipt; only with phase `delivered`
public record LeaseRenewal(
        long token,
        LeasePhase phase,
        long capturedMillis,
        List<ChannelLevel> levels,
        List<HealthEventReport> healthEvents,
        boolean recovered,
        String deliveredSha256) {}
