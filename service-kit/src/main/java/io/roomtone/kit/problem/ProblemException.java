package io.roomtone.kit.problem;

import java.util.List;
import java.util.Map;

/// The one exception for expected errors. It carries no stack trace: it is an answer, not a fault.
public final class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient List<ProblemBody.FieldError> errors;
    private final transient Map<String, String> headers;

    ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    private ProblemException(
            ProblemType type, String detail, List<ProblemBody.FieldError> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
        this.headers = headers;
    }

    /// The same problem, pointing at fields of the request.
    public ProblemException with(List<ProblemBody.FieldError> fieldErrors) {
        return new ProblemException(type, getMessage(), List.copyOf(fieldErrors), headers);
    }

    /// The same problem with a response header, e.g. `Retry-After`.
    public ProblemException withHeader(String name, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(name, value);
        return new ProblemException(type, getMessage(), errors, Map.copyOf(all));
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /// What goes over the wire.
    public ProblemBody body(String traceId) {
        return new ProblemBody("/problems/" + type.slug(), type.title(), type.status(), getMessage(), traceId, errors);
    }
}
