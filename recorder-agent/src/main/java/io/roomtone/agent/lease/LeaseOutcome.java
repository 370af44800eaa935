package io.roomtone.agent.lease;

import java.time.Duration;

/// How one report ended.
sealed interface LeaseOutcome {

    /// @param good how long the lease is good for from the start of the call
    record Kept(Duration good) implements LeaseOutcome {}

    /// A newer token exists.
    record Lost() implements LeaseOutcome {}

    /// The last word was heard.
    record Told() implements LeaseOutcome {}

    /// The control plane answered no, for a reason that may pass.
    record Denied(String problem) implements LeaseOutcome {}

    /// Nobody knows.
    record Unreachable(String problem) implements LeaseOutcome {}
}
