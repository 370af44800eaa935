package io.roomtone.library.browse;

import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.UploadSummary;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.request.PlainText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A filter and the reader's scope as an HQL condition on `r`; values only ever go in as parameters.
final class RecordingQuery {
    private static final List<String> SEARCHED = List.of(
            "r.name", "r.folder", "r.room", "r.nodeName", "r.plan.scheduleName", "array_to_string(r.tags, :between)");
    // no text that is searched for can hold it
    private static final String BETWEEN_TAGS = "\n";
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String order;

    /// @throws io.roomtone.kit.problem.ProblemException `invalid` for words that do not exist, or texts that nothing
    /// can be found with
    RecordingQuery(RecordingFilter filter, Scope scope) {
        PlainText.require("folder", filter.folder);
        if (filter.tags != null) filter.tags.forEach(tag -> PlainText.require("tag", tag));
        scope(scope);
        text(filter.text);
        words("state", filter.states, slugs(RecordingState.values(), RecordingState::slug));
        words("health", filter.health, slugs(Health.values(), Health::slug));
        words("uploadState", filter.uploadStates, slugs(UploadSummary.values(), UploadSummary::slug));
        if (filter.nodeId != null) add("r.nodeId = :nodeId", "nodeId", filter.nodeId);
        if (filter.scheduleId != null) add("r.plan.scheduleId = :scheduleId", "scheduleId", filter.scheduleId);
        if (filter.trackGroupId != null) add("r.plan.trackGroupId = :group", "group", filter.trackGroupId);
        if (filter.from != null) add("r.startedAt >= :from", "from", time("from", filter.from));
        if (filter.to != null) add("r.startedAt < :to", "to", time("to", filter.to));
        if (filter.folder != null) add("r.folder = :folder", "folder", filter.folder);
        tags(filter.tags);
        order = RecordingSort.order(filter.sort == null && filter.trackGroupId != null ? "track" : filter.sort);
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
        var pattern = PlainText.pattern("text", text);
        if (pattern == null) return;
        var any = SEARCHED.stream()
                .map(c -> c + " ilike :text escape '\\'")
                .collect(Collectors.joining(" or ", "(", ")"));
        add(any, "text", pattern);
        parameters.put("between", BETWEEN_TAGS);
    }

    private void words(String field, List<String> wanted, List<String> known) {
        if (wanted == null || wanted.isEmpty()) return;
        if (!known.containsAll(wanted)) throw invalid(field, "must be one of " + String.join(", ", known));
        add("r." + field + " in :" + field, field, wanted);
    }

    private static <E> List<String> slugs(E[] words, Function<E, String> slug) {
        return Arrays.stream(words).map(slug).toList();
    }

    private static Instant time(String field, String text) {
        try {
            var time = Instant.parse(text);
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) return time;
        } catch (DateTimeParseException e) {
            throw invalid(field, "must be a time as in 2026-11-24T10:00:00Z");
        }
        throw invalid(field, "must be from " + EARLIEST + " to " + LATEST);
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
