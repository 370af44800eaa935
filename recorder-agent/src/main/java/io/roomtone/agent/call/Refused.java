package io.roomtone.agent.call;

import io.roomtone.contracts.problem.ProblemSlug;
import java.io.IOException;

/// The server answered, and the answer was a problem.
public final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    /// @param slug last part of the problem's type; empty when the answer was no problem document
    public Refused(int status, String slug, String detail) {
        super(status + (slug.isEmpty() ? "" : " " + slug) + ": " + detail);
        this.status = status;
        this.slug = slug;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    /// The server's own trouble, or a request to come later: the same call may succeed then.
    public boolean passing() {
        return status >= 500 || status == 429 || status == 408 || status == 425;
    }

    /// Only a person can end this: the node was revoked or is not known.
    public boolean ofTheNode() {
        return slug.equals(ProblemSlug.NODE_REVOKED) || status == 401 || status == 403;
    }

    public boolean is(String problemSlug) {
        return slug.equals(problemSlug);
    }
}
