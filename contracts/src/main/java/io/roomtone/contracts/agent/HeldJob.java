package io.roomtone.contracts.agent;

import java.util.UUID;

/// A job that the agent knows of.
///
/// @param signalSeen true once the agent acts on a stop or cancel, so that the same signal is not sent again
public record HeldJob(UUID jobId, long token, boolean signalSeen) {}
