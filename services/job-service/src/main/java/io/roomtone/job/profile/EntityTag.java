package io.roomtone.job.profile;

import io.roomtone.job.JobProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/// The version of a profile as an HTTP entity tag (RFC 9110, section 8.8.3): its `entityVersion` in quotes.
final class EntityTag {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    /// 200 with the profile and its tag.
    static Response ok(Profile profile) {
        return Response.ok(profile)
                .header(HttpHeaders.ETAG, '"' + Long.toString(profile.entityVersion()) + '"')
                .build();
    }

    /// @return the version that was edited; -1 for a tag that is none of ours, and so of no version
    /// @throws io.roomtone.kit.problem.ProblemException when the header is missing
    static long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw JobProblem.IF_MATCH_MISSING.because(
                    "Send a header If-Match with the ETag of the version that you have edited.");
        }
        var matcher = FORM.matcher(ifMatch.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }
}
