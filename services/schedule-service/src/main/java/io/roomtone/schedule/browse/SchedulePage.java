package io.roomtone.schedule.browse;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.schedule.ScheduleView;
import java.util.List;

/// One page of the schedules that a person may see.
///
/// @param total how many there are for this caller and these filters
/// @param page from 1
/// @param allowed what the caller may do with the list, though it be empty: `create`
public record SchedulePage(List<ScheduleView> items, long total, int page, int size, List<String> allowed) {
    static SchedulePage of(List<ScheduleView> items, long total, PageRequest request, Caller caller) {
        var allowed = caller.may(Permission.SCHEDULE_MANAGE) ? List.of("create") : List.<String>of();
        return new SchedulePage(items, total, request.page(), request.size(), allowed);
    }
}
