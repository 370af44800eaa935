package io.roomtone.job.node;

import io.roomtone.contracts.agent.TokenReply;
import io.roomtone.job.KeyRing;
import io.roomtone.job.NodeAccess;
import io.roomtone.kit.Wire;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.token.Jws;
import io.roomtone.kit.token.NodeToken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Gives nodes their short-lived access tokens.
@ApplicationScoped
class TokenIssuer {
    private static final String CREDENTIAL = """
            select credential_hash, status from node where id = $1 and credential_hash is not null
            """;

    private final Pool pool;
    private final KeyRing keys;
    private final NodeConfig config;
    private final Clock clock;

    TokenIssuer(Pool pool, KeyRing keys, NodeConfig config, Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /// Fails with `unauthenticated`, or with `node-revoked` when the credential was a good one.
    Uni<TokenReply> issue(UUID nodeId, String credential) {
        return pool.preparedQuery(CREDENTIAL)
                .execute(Tuple.of(nodeId))
                .invoke(rows -> check(rows, Secrets.digest(credential)))
                .chain(() -> sign(nodeId));
    }

    private Uni<TokenReply> sign(UUID nodeId) {
        var now = clock.instant();
        var token = new NodeToken(nodeId, now.plus(config.accessTokenLife()).getEpochSecond());
        return keys.sign(Jws.NODE, Wire.write(token))
                .map(signed -> new TokenReply(signed, config.accessTokenLife().toMillis(), now));
    }

    private static void check(RowSet<Row> rows, String digest) {
        // the same answer for a node that does not exist
        if (rows.size() == 0) throw refused();
        var row = rows.iterator().next();
        if (!Secrets.same(row.getString("credential_hash"), digest)) throw refused();
        if (row.getString("status").equals("revoked")) throw NodeAccess.revoked();
    }

    private static RuntimeException refused() {
        return CommonProblem.UNAUTHENTICATED.because(
                "This is not the credential of this node. Enrol again with a new token.");
    }
}
