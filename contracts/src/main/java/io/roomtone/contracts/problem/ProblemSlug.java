package io.roomtone.contracts.problem;

/// Slugs that more than one side knows by name. Each service has further ones of its own.
public final class ProblemSlug {
    /// 401: sign in, or fetch a new node token.
    public static final String UNAUTHENTICATED = "unauthenticated";
    /// 403: the person lacks a permission.
    public static final String FORBIDDEN = "forbidden";
    /// 404: it does not exist for this caller.
    public static final String NOT_FOUND = "not-found";
    /// 400: fields are missing, unknown or out of range; see `errors`.
    public static final String INVALID = "invalid";
    /// 403: the node was revoked; keep the audio and ask an administrator.
    public static final String NODE_REVOKED = "node-revoked";
    /// 409: other bytes are stored for this take and rendition.
    public static final String DELIVERY_CONFLICT = "delivery-conflict";
    /// 409: the given `Upload-Offset` is not where the library stands; ask with HEAD.
    public static final String OFFSET_MISMATCH = "offset-mismatch";
    /// 400: the bytes do not have the digest that was announced; nothing is kept, send again from 0.
    public static final String DIGEST_MISMATCH = "digest-mismatch";
    /// 422: the file is not what it says it is.
    public static final String NOT_AUDIO = "not-audio";
    /// 409: send the manifest of the take first.
    public static final String MANIFEST_MISSING = "manifest-missing";
    /// 409: another connection has taken over writing this file.
    public static final String UPLOAD_SUPERSEDED = "upload-superseded";

    private ProblemSlug() {}
}
