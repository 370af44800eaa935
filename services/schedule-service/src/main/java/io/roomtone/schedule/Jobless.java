package io.roomtone.schedule;

import io.roomtone.contracts.state.FailureReason;

/// Why an occurrence that is due has no jobs, as job-service told of it last.
///
/// @param reason null = it waits, and may still be recorded
/// @param detail what is missing, for a person
public record Jobless(FailureReason reason, String detail) {
    boolean failed() {
        return reason != null;
    }
}
