package io.roomtone.job;

import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.HealthEventReport;
import java.util.ArrayList;
import java.util.List;

/// What the agent reported last. The manifest that library-service receives is the authority.
///
/// @param healthEvents oldest first, each once, the newest [#KEPT]
public record Preview(long capturedMillis, List<ChannelLevel> levels, List<HealthEventReport> healthEvents) {
    public static final Preview NOTHING = new Preview(0, List.of(), List.of());
    static final int KEPT = 200;

    /// Adds a report, however late or often it comes.
    public Preview with(long captured, List<ChannelLevel> newLevels, List<HealthEventReport> reported) {
        var events = new ArrayList<>(healthEvents);
        for (var event : reported) {
            if (events.stream().noneMatch(e -> e.id().equals(event.id()))) events.add(event);
        }
        var kept = events.subList(Math.max(0, events.size() - KEPT), events.size());
        return captured < capturedMillis
                ? new Preview(capturedMillis, levels, List.copyOf(kept))
                : new Preview(captured, newLevels, List.copyOf(kept));
    }
}
