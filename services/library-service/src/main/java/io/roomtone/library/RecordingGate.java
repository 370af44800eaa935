package io.roomtone.library;

import io.roomtone.kit.access.Caller;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Lets a person through to a recording within their scope. Outside of it a recording does not exist: whoever
/// asks for one or for none is noted in the audit trail and answered alike, so that not even the time tells.
@ApplicationScoped
public class RecordingGate {
    private static final String WHERE_IS = "select site, node_id from recording where id = $1";

    private final Pool pool;
    private final Audit audit;

    RecordingGate(Pool pool, Audit audit) {
        this.pool = pool;
        this.audit = audit;
    }

    /// @param action for the audit trail, e.g. `recording.read`
    /// @return the recording as a subject of the audit trail; fails with `not-found`
    public Uni<Subject> admit(Caller caller, UUID recording, String action) {
        return pool.preparedQuery(WHERE_IS)
                .execute(Tuple.of(recording))
                .map(rows -> subject(recording, rows))
                .chain(subject ->
                        covers(caller, subject) ? Uni.createFrom().item(subject) : refuse(caller, action, subject));
    }

    private static Subject subject(UUID recording, RowSet<Row> rows) {
        for (var row : rows) {
            return new Subject("recording", recording.toString(), row.getString("site"), row.getUUID("node_id"));
        }
        return new Subject("recording", recording.toString(), null, null);
    }

    private static boolean covers(Caller caller, Subject subject) {
        return exists(subject) && caller.scope().covers(subject.site(), subject.nodeId());
    }

    private static boolean exists(Subject subject) {
        return subject.site() != null;
    }

    private Uni<Subject> refuse(Caller caller, String action, Subject subject) {
        var why = exists(subject) ? "outside the person's scope" : "there is no such recording";
        return audit.refused(caller, action, subject, why)
                .chain(() -> Uni.createFrom().failure(RecordingGate::unknown));
    }

    private static ProblemException unknown() {
        return CommonProblem.NOT_FOUND.because("No recording with this id is known to you.");
    }
}
