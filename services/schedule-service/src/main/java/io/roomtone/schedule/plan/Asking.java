package io.roomtone.schedule.plan;

import io.roomtone.kit.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Who asks for a change, and when.
@ApplicationScoped
class Asking {
    private final CurrentCaller current;
    private final Clock clock;

    Asking(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /// @param action for the audit trail
    /// @param why detail of occurrences that are changed by it; who did it is added
    Office.Change change(String action, String why) {
        var caller = current.caller();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Office.Change(caller, action, why + " by " + caller.name(), now);
    }
}
