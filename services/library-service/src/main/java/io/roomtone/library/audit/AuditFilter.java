package io.roomtone.library.audit;

import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.request.PlainText;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.QueryParam;

/// Query parameters of the audit trail; each narrows it down.
public class AuditFilter {
    @QueryParam("actor")
    String actor;

    @QueryParam("action")
    String action;

    @QueryParam("outcome")
    String outcome;

    @QueryParam("subjectId")
    String subjectId;

    /// Parameters 1 to 7 of [AuditStore]'s statements.
    ///
    /// @throws io.roomtone.kit.problem.ProblemException `invalid` for texts that nothing can be found with
    Tuple parameters(Scope scope) {
        PlainText.require("actor", actor);
        PlainText.require("action", action);
        PlainText.require("outcome", outcome);
        PlainText.require("subjectId", subjectId);
        return InScope.parameters(scope)
                .addString(actor)
                .addString(action)
                .addString(outcome)
                .addString(subjectId);
    }
}
