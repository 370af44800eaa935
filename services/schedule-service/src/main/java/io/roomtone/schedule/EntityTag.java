package io.roomtone.schedule;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/// The version of a schedule as an HTTP entity tag (RFC 9110, section 8.8.3): its `entityVersion` in quotes.
public final class EntityTag {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    /// 200 with the schedule and its tag.
    public static Response ok(ScheduleView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, '"' + Long.toString(view.schedule().entityVersion()) + '"')
                .build();
    }

    /// @throws io.roomtone.kit.problem.ProblemException when the header is missing
    public static void require(String ifMatch) {
        if (ifMatch != null && !ifMatch.isBlank()) return;
        throw ScheduleProblem.IF_MATCH_MISSING.because(
                "Send a header If-Match with the ETag of the version that you have edited.");
    }

    /// @throws io.roomtone.kit.problem.ProblemException when another version is there
    public static void require(String ifMatch, long version) {
        var matcher = FORM.matcher(ifMatch.strip());
        if (matcher.matches() && Long.parseLong(matcher.group(1)) == version) return;
        throw ScheduleProblem.CHANGED_MEANWHILE.because(
                "This is not the version that is there now. Load the schedule again and repeat your edit.");
    }
}
