package io.roomtone.library;

import static io.roomtone.contracts.state.Health.*;

import io.roomtone.contracts.state.Health;

/// How good a recording is: the worse of its outcome and of what happened on its primary take.
final class HealthRule {
    private HealthRule() {}

    static Health of(Facts facts) {
        return worse(outcome(facts.job()), quality(facts.primary()));
    }

    // unknown while the job runs: whatever is noticed until then is only a preview
    private static Health outcome(Facts.Job job) {
        return switch (job.state()) {
            case QUEUED, CLAIMED, RECORDING, FINALIZING -> UNKNOWN;
            case COMPLETED -> HEALTHY;
            case FAILED -> CRITICAL;
            case CANCELLED -> job.stopRequested() ? HEALTHY : WARNING;
        };
    }

    private static Health quality(Facts.Take take) {
        if (take == null) return HEALTHY;
        if (take.critical()) return CRITICAL;
        return take.warned() ? WARNING : HEALTHY;
    }

    private static Health worse(Health outcome, Health quality) {
        if (outcome == UNKNOWN) return UNKNOWN;
        return outcome.compareTo(quality) >= 0 ? outcome : quality;
    }
}
