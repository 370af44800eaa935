package io.roomtone.upload;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.util.List;

/// The `ETag` of a setting is its version, so that nobody overwrites what they have not seen.
public final class Revision {
    private Revision() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /// @param ifMatch request header
    /// @throws io.roomtone.kit.problem.ProblemException `invalid` without the header, `changed-meanwhile` when another
    ///     version is there now
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw CommonProblem.INVALID
                    .because("Send the ETag that you have seen as If-Match, so that no change of others is lost.")
                    .with(List.of(new FieldError("If-Match", "the ETag of what you edit")));
        }
        if (ifMatch.strip().equals(etag(version))) return;
        throw UploadProblem.CHANGED_MEANWHILE.because("Read it again and repeat your change on what is there now.");
    }
}
