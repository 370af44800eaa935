package io.roomtone.job.node;

import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.JobProblem;
import io.roomtone.job.NodeAccess;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/// Lets an agent take up its node, once.
@ApplicationScoped
class Enroller {
    private static final String LOCK = """
            select %s, enrolment_expires_at, credential_hash from node where enrolment_token_hash = $1 for update
            """.formatted(Node.COLUMNS);
    // a used token has no expiry any more: it only repeats its answer
    private static final String ENROL = """
            update node set credential_hash = $2, enrolled_at = $3, agent_version = $4, enrolment_expires_at = null,
              entity_version = entity_version + 1
            where id = $1
            returning %s
            """.formatted(Node.COLUMNS);

    private static final String ACTION = "node.enrol";
    private static final String EXPIRED = "The enrolment token has expired. Ask an administrator for a new one.";
    private static final String USED =
            "The enrolment token was used by another agent. If that was not you, tell an administrator.";

    private final Pool pool;
    private final NodeJournal journal;
    private final Audit audit;
    private final Clock clock;

    Enroller(Pool pool, NodeJournal journal, Audit audit, Clock clock) {
        this.pool = pool;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    private record Invited(Node node, Instant expiresAt, String credentialDigest) {}

    /// @param refusal null when the agent is admitted
    private record Outcome(Node node, ProblemException refusal) {}

    /// The same token with the same credential answers the same again. Fails with `enrolment-refused`, which is
    /// audited when the token is a real one, or `node-revoked`.
    Uni<EnrolReply> enrol(EnrolRequest request) {
        var now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Tuple.of(Secrets.digest(request.enrolmentToken())))
                        .map(Enroller::invited)
                        .chain(invited -> admit(tx, invited, request, now)))
                .invoke(journal::committed)
                .chain(this::answer);
    }

    private Uni<EnrolReply> answer(Outcome outcome) {
        var node = outcome.node();
        if (outcome.refusal() == null) {
            return Uni.createFrom().item(new EnrolReply(node.id(), node.name(), node.site(), node.room()));
        }
        return audit.refused(
                        agentOf(node), ACTION, subject(node), outcome.refusal().getMessage())
                .chain(() -> Uni.createFrom().failure(outcome.refusal()));
    }

    private Uni<Outcome> admit(SqlConnection tx, Invited invited, EnrolRequest request, Instant now) {
        var node = invited.node();
        var digest = Secrets.digest(request.credential());
        if (node.status() == NodeStatus.REVOKED) throw NodeAccess.revoked();
        if (invited.expiresAt() == null) return outcome(node, repeated(invited, digest));
        if (!invited.expiresAt().isAfter(now)) return outcome(node, EXPIRED);
        return tx.preparedQuery(ENROL)
                .execute(Tuple.of(node.id(), digest, SqlTime.of(now), request.agentVersion()))
                .map(rows -> NodeStore.first(rows).orElseThrow())
                .call(enrolled -> journal.publish(tx, enrolled, EventType.NODE_ENROLLED))
                .call(enrolled -> audit.allowed(tx, agentOf(enrolled), ACTION, subject(enrolled), null))
                .map(enrolled -> new Outcome(enrolled, null));
    }

    private static Uni<Outcome> outcome(Node node, String refusal) {
        var problem = refusal == null ? null : JobProblem.ENROLMENT_REFUSED.because(refusal);
        return Uni.createFrom().item(new Outcome(node, problem));
    }

    // null when it is the agent that has enrolled with this token
    private static String repeated(Invited invited, String digest) {
        return Secrets.same(invited.credentialDigest(), digest) ? null : USED;
    }

    private static Caller agentOf(Node node) {
        return new Caller(node.id().toString(), "agent of " + node.name(), Set.of(), Scope.NOTHING);
    }

    private static Subject subject(Node node) {
        return new Subject("node", node.id().toString(), node.site(), node.id());
    }

    private static Invited invited(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw JobProblem.ENROLMENT_REFUSED.because(
                    "This enrolment token is not known. Check it, or ask for a new one.");
        }
        var row = rows.iterator().next();
        return new Invited(Node.read(row), SqlTime.read(row, "enrolment_expires_at"), row.getString("credential_hash"));
    }
}
