package io.roomtone.job.node;

import java.time.Instant;

/// What an administrator hands to a new agent.
///
/// @param enrolmentToken good once; shown only here
public record Enrolment(NodeView node, String enrolmentToken, Instant expiresAt) {}
