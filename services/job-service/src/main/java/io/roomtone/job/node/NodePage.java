package io.roomtone.job.node;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.page.PageRequest;
import java.util.List;

/// One page of the nodes that a person may see.
///
/// @param total how many there are for this caller
/// @param page from 1
/// @param allowed what the caller may do with the list, though it be empty: `create`
public record NodePage(List<NodeView> items, long total, int page, int size, List<String> allowed) {
    static NodePage of(List<NodeView> items, long total, PageRequest request, Caller caller) {
        var allowed = caller.may(Permission.NODE_MANAGE) ? List.of("create") : List.<String>of();
        return new NodePage(items, total, request.page(), request.size(), allowed);
    }
}
