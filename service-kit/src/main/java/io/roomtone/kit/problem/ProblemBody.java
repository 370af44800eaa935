package io.roomtone.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// `application/problem+json` (RFC 9457).
///
/// @param type `/problems/` + slug
/// @param traceId finds the request in logs and traces
/// @param errors fields of the request that are wrong; empty if it is not about fields
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type, String title, int status, String detail, String traceId, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// @param field path of the field, e.g. `plannedSeconds`
    /// @param detail what is wrong with it
    public record FieldError(String field, String detail) {}
}
