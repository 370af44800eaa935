package io.roomtone.library.audit;

import io.roomtone.kit.access.Scope;
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
    Tuple parameters(Scope scope) {
        return Tuple.tuple()
                .addBoolean(scope.everything())
                .addArrayOfString(scope.siteArray())
                .addArrayOfUUID(scope.nodeArray())
                .addString(actor)
                .addString(action)
                .addString(outcome)
                .addString(subjectId);
    }
}
