package io.roomtone.library.browse;

import io.roomtone.contracts.state.RecordingState;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.library.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A filter and the reader's scope as an HQL condition on `r`; values only ever go in as parameters.
final class RecordingQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String order;

    /// @throws io.roomtone.kit.problem.ProblemException `invalid` for words that do not exist, or texts that nothing
    /// can be found with
    RecordingQuery(RecordingFilter filter, Scope scope) {
        PlainText.require("text", filter.text);
        PlainText.require("folder", filter.folder);
        if (filter.tags != null) filter.tags.forEach(tag -> PlainText.require("tag", tag));
        scope(scope);
        text(filter.text);
        states(filter.states);
        if (filter.nodeId != null) add("r.nodeId = :nodeId", "nodeId", filter.nodeId);
        if (filter.folder != null) add("r.folder = :folder", "folder", filter.folder);
        tags(filter.tags);
        order = RecordingSort.order(filter.sort);
    }

    String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    String order() {
        return order;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void scope(Scope scope) {
        if (scope.everything()) return;
        conditions.add("(r.site in :sites or r.nodeId in :nodes)");
        parameters.put("sites", scope.sites());
        parameters.put("nodes", scope.nodes());
    }

    private void text(String text) {
        if (text == null || text.isBlank()) return;
        var pattern =
                "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var columns = List.of("r.name", "r.folder", "r.room", "r.nodeName");
        var any =
                columns.stream().map(c -> c + " ilike :text escape '\\'").collect(Collectors.joining(" or ", "(", ")"));
        add(any, "text", pattern);
    }

    private void states(List<String> states) {
        if (states == null || states.isEmpty()) return;
        var known =
                Arrays.stream(RecordingState.values()).map(RecordingState::slug).toList();
        if (!known.containsAll(states)) throw invalid("state", "must be one of " + String.join(", ", known));
        add("r.state in :states", "states", states);
    }

    private void tags(List<String> tags) {
        if (tags == null || tags.isEmpty()) return;
        add("array_includes(r.tags, :tags) = true", "tags", tags.toArray(String[]::new));
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    static RuntimeException invalid(String field, String detail) {
        return CommonProblem.INVALID.because("Correct the query.").with(List.of(new FieldError(field, detail)));
    }
}
