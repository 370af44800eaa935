package io.roomtone.kit.access;

import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Things that do not exist for a caller, and the audit trail of those who asked for them.
@ApplicationScoped
public class OutOfScope {
    private final Audit audit;

    OutOfScope(Audit audit) {
        this.audit = audit;
    }

    /// @param kind `node`, `job`, `schedule`, ...
    public static ProblemException noSuch(String kind) {
        return CommonProblem.NOT_FOUND.because("There is no such " + kind + ".");
    }

    /// The same work; if it fails because the thing does not exist for the caller, that is noted first.
    /// To be put around a transaction, never into it: the note has one of its own, and two connections
    /// for one request can starve all others.
    public <T> Uni<T> noted(Uni<T> work, Caller caller, String action, String kind, String asked) {
        var subject = new Subject(kind, asked, null, null);
        return work.onFailure(OutOfScope::isIt)
                .call(failure -> audit.refused(caller, action, subject, failure.getMessage()));
    }

    private static boolean isIt(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type() == CommonProblem.NOT_FOUND;
    }
}
