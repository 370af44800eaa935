package io.roomtone.job.node;

import java.time.Instant;

/// What an administrator hands to a new agent.
///
/// @param enrolmentToken good once; shown only here; null when an agent has enrolled already
public record Enrolment(NodeView node, String enrolmentToken, Instant expiresAt) {}
