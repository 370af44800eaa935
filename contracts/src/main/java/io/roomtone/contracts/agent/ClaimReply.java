package io.roomtone.contracts.agent;

import java.time.Instant;
import java.util.List;

/// The answer of the long poll: a work order, signals, or (after the wait) neither.
///
/// @param workOrder null when there is no work
public record ClaimReply(Instant serverTime, WorkOrder workOrder, List<Signal> signals) {}
