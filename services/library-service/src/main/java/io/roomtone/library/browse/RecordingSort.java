package io.roomtone.library.browse;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What a list of recordings can be sorted by. The id makes every order total, so that pages do not overlap.
enum RecordingSort {
    CREATED_AT("createdAt", "r.createdAt"),
    STARTED_AT("startedAt", "r.startedAt"),
    NAME("name", "lower(r.name)"),
    DURATION("durationSeconds", "r.durationSeconds"),
    STATE("state", "r.state"),
    HEALTH("health", "r.health"),
    TRACK("track", "r.plan.track");

    private final String parameter;
    private final String expression;

    RecordingSort(String parameter, String expression) {
        this.parameter = parameter;
        this.expression = expression;
    }

    /// An `order by` clause.
    ///
    /// @param parameter a name, with a minus in front for descending; null = newest first
    static String order(String parameter) {
        if (parameter == null || parameter.isBlank()) return CREATED_AT.clause(true);
        boolean descending = parameter.startsWith("-");
        return of(descending ? parameter.substring(1) : parameter).clause(descending);
    }

    private static RecordingSort of(String name) {
        return Arrays.stream(values())
                .filter(s -> s.parameter.equals(name))
                .findFirst()
                .orElseThrow(() -> RecordingQuery.invalid("sort", "must be one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(s -> s.parameter).collect(Collectors.joining(", "));
    }

    // what has no value comes last either way
    private String clause(boolean descending) {
        return " order by " + expression + (descending ? " desc nulls last, r.id desc" : " asc nulls last, r.id");
    }
}
