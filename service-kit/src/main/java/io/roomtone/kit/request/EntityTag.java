package io.roomtone.kit.request;

import io.roomtone.kit.problem.CommonProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// The version of a thing as an HTTP entity tag (RFC 9110, section 8.8.3): its `entityVersion` in quotes.
public final class EntityTag {
    private EntityTag() {}

    /// 200 with the thing and its tag.
    public static Response ok(Object view, long version) {
        return Response.ok(view).header(HttpHeaders.ETAG, of(version)).build();
    }

    /// Before anything is looked up or locked.
    ///
    /// @param ifMatch request header; null = none
    /// @throws io.roomtone.kit.problem.ProblemException `if-match-missing` without the header
    public static void require(String ifMatch) {
        if (ifMatch != null && !ifMatch.isBlank()) return;
        throw CommonProblem.IF_MATCH_MISSING.because(
                "Send a header If-Match with the ETag of the version that you have edited.");
    }

    /// @param version of the thing, locked
    /// @throws io.roomtone.kit.problem.ProblemException `if-match-missing` without the header,
    ///     `changed-meanwhile` when another version is there now
    public static void require(String ifMatch, long version) {
        require(ifMatch);
        if (ifMatch.strip().equals(of(version))) return;
        throw CommonProblem.CHANGED_MEANWHILE.because(
                "This is not the version that is there now. Load it again and repeat your edit.");
    }

    private static String of(long version) {
        return "\"" + version + "\"";
    }
}
