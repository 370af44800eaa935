package io.roomtone.kit.problem;

/// A kind of error that callers can tell apart; implemented by the enums of the services (`JobProblem`, ...).
public interface ProblemType {
    /// Stable name in kebab case; part of the API.
    String slug();

    /// HTTP status code.
    int status();

    /// One short sentence, the same for every occurrence.
    String title();

    /// An occurrence of this problem.
    ///
    /// @param detail whose fault it is and what to do, for a person
    default ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
