package io.roomtone.contracts.agent;

import java.util.UUID;

/// A typed fact about quality at a place on a take's time line.
///
/// @param id made by the agent, so that a repeated report counts once
/// @param positionMillis from the first sample of the take
/// @param lengthMillis null = an instant
public record HealthEventReport(
        UUID id, HealthKind kind, Severity severity, long positionMillis, Long lengthMillis, String detail) {}
