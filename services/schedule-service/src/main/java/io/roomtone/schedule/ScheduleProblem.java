package io.roomtone.schedule;

import io.roomtone.kit.problem.ProblemType;

/// What can be wrong with a request about schedules, beside the common problems.
public enum ScheduleProblem implements ProblemType {
    ARCHIVED("archived", 409, "The schedule is archived"),
    OCCURRENCE_BEGUN("occurrence-begun", 409, "The occurrence has begun"),
    NODE_WITHDRAWN("node-withdrawn", 409, "The node was revoked");

    private final String slug;
    private final int status;
    private final String title;

    ScheduleProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
