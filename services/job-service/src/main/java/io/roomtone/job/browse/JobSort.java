package io.roomtone.job.browse;

/// What a list of jobs can be sorted by. The id makes every order total, so that pages do not overlap.
enum JobSort {
    CREATED_AT("createdAt", "job.created_at"),
    START_AT("startAt", "job.start_at"),
    NAME("name", "lower(job.name)"),
    STATE("state", "job.state"),
    NODE("node", "lower(job.node_name)");

    private final String parameter;
    private final String expression;

    JobSort(String parameter, String expression) {
        this.parameter = parameter;
        this.expression = expression;
    }

    String parameter() {
        return parameter;
    }

    String ascending() {
        return "order by " + expression + ", job.id";
    }

    String descending() {
        return "order by " + expression + " desc, job.id desc";
    }
}
