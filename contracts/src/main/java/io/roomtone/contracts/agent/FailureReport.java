package io.roomtone.contracts.agent;

import io.roomtone.contracts.state.FailureReason;
import java.util.List;

/// `POST /api/jobs/{job}/failure`: the agent gives the job up, with the newest token only.
public record FailureReport(long token, FailureReason reason, String detail, List<HealthEventReport> healthEvents) {}
