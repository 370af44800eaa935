package io.roomtone.library;

import io.roomtone.contracts.problem.ProblemSlug;
import io.roomtone.kit.problem.ProblemType;

/// Problems of this service, beside the common ones.
public enum LibraryProblem implements ProblemType {
    GRANT_UNKNOWN_KEY("grant-key-unknown", 503, "The key of this grant is not known here yet"),
    WRONG_GRANT("wrong-grant", 403, "The grant is for another take"),
    NODE_REVOKED(ProblemSlug.NODE_REVOKED, 403, "The node was revoked"),
    MANIFEST_MISSING(ProblemSlug.MANIFEST_MISSING, 409, "The manifest has to come first"),
    DELIVERY_CONFLICT(ProblemSlug.DELIVERY_CONFLICT, 409, "Other bytes are stored already"),
    OFFSET_MISMATCH(ProblemSlug.OFFSET_MISMATCH, 409, "The offset is not where the library stands"),
    UPLOAD_SUPERSEDED(ProblemSlug.UPLOAD_SUPERSEDED, 409, "Another connection has taken over"),
    INCOMPLETE("incomplete", 400, "The body ended too early"),
    DIGEST_MISMATCH(ProblemSlug.DIGEST_MISMATCH, 400, "The bytes do not have the announced digest"),
    NOT_AUDIO(ProblemSlug.NOT_AUDIO, 422, "The file is not what it says it is"),
    TOO_LARGE("too-large", 413, "The file is larger than the library takes"),
    NOT_CACHED("not-cached", 409, "There is no file yet"),
    FILE_CHANGED("file-changed", 412, "The file is not the one that was meant"),
    LINK_REFUSED("link-refused", 403, "The address is not valid or no longer valid"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The file has no such bytes");

    private final String slug;
    private final int status;
    private final String title;

    LibraryProblem(String slug, int status, String title) {
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
