package io.roomtone.schedule.browse;

/// What a list of schedules can be sorted by. The id makes every order total, so that pages do not overlap.
enum ScheduleSort {
    NAME("name", "lower(schedule.name)"),
    NEXT_STARTS_AT("nextStartsAt", "next_starts_at"),
    CREATED_AT("createdAt", "schedule.created_at"),
    NODE("node", "lower(node.name)");

    private final String parameter;
    private final String expression;

    ScheduleSort(String parameter, String expression) {
        this.parameter = parameter;
        this.expression = expression;
    }

    String parameter() {
        return parameter;
    }

    // what has no next run comes last either way
    String clause(boolean descending) {
        return " order by " + expression + (descending ? " desc nulls last" : " nulls last") + ", schedule.id";
    }
}
