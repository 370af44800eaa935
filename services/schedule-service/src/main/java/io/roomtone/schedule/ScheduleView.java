package io.roomtone.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.ScheduleData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.request.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A schedule as the API shows it. Its entity tag is the `entityVersion` in quotes.
///
/// @param profileName null if none is named
/// @param nextStartsAt start of the next occurrence, buffer included; null if none is left
/// @param allowed what the caller may do with it now
/// @param next the next five occurrences; only in the detail view
/// @param lastOccurrences the newest five that have begun or were cancelled, newest first; only in the detail view
/// @param warnings what the person who changed it should know, as the preview says it; only in the answer of a change
public record ScheduleView(
        @JsonUnwrapped ScheduleData schedule,
        String nodeName,
        String profileName,
        Instant changedAt,
        String changedBy,
        Instant nextStartsAt,
        List<String> allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OccurrenceView> next,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OccurrenceView> lastOccurrences,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> warnings) {

    public static ScheduleView of(Placed placed, String profileName, Instant nextStartsAt, Caller caller) {
        var schedule = placed.schedule();
        return new ScheduleView(
                placed.data(),
                placed.node().name(),
                profileName,
                schedule.changedAt(),
                schedule.changedBy(),
                nextStartsAt,
                allowed(placed, caller),
                null,
                null,
                null);
    }

    /// The detail view.
    public ScheduleView with(List<OccurrenceView> nextOnes, List<OccurrenceView> lastOnes) {
        return new ScheduleView(
                schedule,
                nodeName,
                profileName,
                changedAt,
                changedBy,
                nextStartsAt,
                allowed,
                nextOnes,
                lastOnes,
                warnings);
    }

    /// The answer of a change.
    public ScheduleView warning(List<String> sentences) {
        return new ScheduleView(
                schedule,
                nodeName,
                profileName,
                changedAt,
                changedBy,
                nextStartsAt,
                allowed,
                next,
                lastOccurrences,
                sentences);
    }

    /// 200 with its entity tag.
    public Response tagged() {
        return EntityTag.ok(this, schedule.entityVersion());
    }

    private static List<String> allowed(Placed placed, Caller caller) {
        if (placed.schedule().archived() || !caller.may(Permission.SCHEDULE_MANAGE)) return List.of();
        boolean runs = placed.node().status() != NodeStatus.REVOKED;
        return Stream.of("edit", "archive", "runNow", "skip")
                .filter(action -> runs || !action.equals("runNow"))
                .toList();
    }
}
