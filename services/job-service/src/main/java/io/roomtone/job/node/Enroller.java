package io.roomtone.job.node;

import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.JobProblem;
import io.roomtone.job.NodeAccess;
import io.roomtone.job.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

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

    private final Pool pool;
    private final NodeJournal journal;
    private final Clock clock;

    Enroller(Pool pool, NodeJournal journal, Clock clock) {
        this.pool = pool;
        this.journal = journal;
        this.clock = clock;
    }

    private record Invited(Node node, Instant expiresAt, String credentialDigest) {}

    /// The same token with the same credential answers the same again.
    Uni<EnrolReply> enrol(EnrolRequest request) {
        var now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Tuple.of(Secrets.digest(request.enrolmentToken())))
                        .map(Enroller::invited)
                        .chain(invited -> admit(tx, invited, request, now)))
                .invoke(journal::committed)
                .map(node -> new EnrolReply(node.id(), node.name(), node.site(), node.room()));
    }

    private Uni<Node> admit(SqlConnection tx, Invited invited, EnrolRequest request, Instant now) {
        var digest = Secrets.digest(request.credential());
        if (invited.node().status() == NodeStatus.REVOKED) throw NodeAccess.revoked();
        if (invited.expiresAt() == null) return repeated(invited, digest);
        if (!invited.expiresAt().isAfter(now)) {
            throw JobProblem.ENROLMENT_REFUSED.because(
                    "The enrolment token has expired. Ask an administrator for a new one.");
        }
        return tx.preparedQuery(ENROL)
                .execute(Tuple.of(invited.node().id(), digest, SqlTime.of(now), request.agentVersion()))
                .map(rows -> NodeStore.first(rows).orElseThrow())
                .call(node -> journal.publish(tx, node, EventType.NODE_ENROLLED));
    }

    private static Uni<Node> repeated(Invited invited, String digest) {
        if (Secrets.same(invited.credentialDigest(), digest))
            return Uni.createFrom().item(invited.node());
        throw JobProblem.ENROLMENT_REFUSED.because(
                "The enrolment token was used by another agent. If that was not you, tell an administrator.");
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
