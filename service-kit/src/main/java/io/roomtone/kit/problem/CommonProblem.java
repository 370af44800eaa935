package io.roomtone.kit.problem;

import io.roomtone.contracts.problem.ProblemSlug;

/// Problems that every service can have.
public enum CommonProblem implements ProblemType {
    INVALID(ProblemSlug.INVALID, 400, "The request is not valid"),
    UNAUTHENTICATED(ProblemSlug.UNAUTHENTICATED, 401, "Sign in first"),
    FORBIDDEN(ProblemSlug.FORBIDDEN, 403, "You may not do this"),
    NOT_FOUND(ProblemSlug.NOT_FOUND, 404, "There is no such thing"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This cannot be done here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No such representation"),
    CHANGED_MEANWHILE("changed-meanwhile", 412, "Somebody else has changed it meanwhile"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This media type is not read here"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The Idempotency-Key belongs to another request"),
    IF_MATCH_MISSING("if-match-missing", 428, "Say which version you have edited"),
    INTERNAL("internal", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "Not available just now");

    private final String slug;
    private final int status;
    private final String title;

    CommonProblem(String slug, int status, String title) {
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

    /// The common problem for an HTTP status that a framework chose.
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID : INTERNAL;
        };
    }
}
