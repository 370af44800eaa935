package io.roomtone.local.client;

/// The API refused, or could not be reached. The message is the problem's own detail.
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    ApiException(int status, String slug, String message) {
        super(message);
        this.status = status;
        this.slug = slug;
    }

    /// HTTP status; 0 when there was no answer.
    public int status() {
        return status;
    }

    /// Whether the same request may succeed a moment later.
    public boolean passing() {
        return status == 0 || status >= 500;
    }

    /// Of the problem, e.g. `forbidden`; empty when the answer was none.
    public String slug() {
        return slug;
    }
}
