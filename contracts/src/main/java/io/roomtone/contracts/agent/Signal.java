package io.roomtone.contracts.agent;

import java.util.UUID;

/// Something that a running job must hear at once.
public record Signal(UUID jobId, SignalKind kind) {}
