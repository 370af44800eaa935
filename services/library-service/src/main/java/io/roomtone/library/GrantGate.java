package io.roomtone.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.kit.Wire;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.kit.token.Jws;
import io.roomtone.kit.token.TokenVerifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Lets an agent with a good grant deliver its take, without asking anybody else.
@ApplicationScoped
public class GrantGate {
    private static final String SCHEME = "Grant ";
    private static final String RETRY_SECONDS = "2";
    private static final String REVOKED = "select 1 from node where id = $1 and status = 'revoked'";

    private final TokenVerifier tokens;
    private final Pool pool;

    GrantGate(TokenVerifier tokens, Pool pool) {
        this.tokens = tokens;
        this.pool = pool;
    }

    /// @param authorization the request header; null = none
    /// @return the claims; fails with `unauthenticated`, `grant-key-unknown` (try again), `wrong-grant` or
    ///     `node-revoked`
    public Uni<GrantClaims> admit(String authorization, UUID recording, UUID take) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Uni.createFrom().failure(() -> unauthenticated("Send the grant as: Authorization: Grant <grant>."));
        }
        return tokens.verify(authorization.substring(SCHEME.length()).strip(), Jws.GRANT)
                .map(GrantGate::read)
                .invoke(claims -> requireSame(claims, recording, take))
                .call(claims -> requireNotRevoked(pool, claims.nodeId()));
    }

    private static GrantClaims read(Jws.Verdict verdict) {
        return switch (verdict) {
            case Jws.Verdict.Genuine genuine -> claims(genuine.payload());
            // the key comes by event, which may be on its way
            case Jws.Verdict.UnknownKey unknown ->
                throw LibraryProblem.GRANT_UNKNOWN_KEY
                        .because("The key " + unknown.keyId()
                                + " has not been heard of yet. Keep the audio and try again.")
                        .withHeader("Retry-After", RETRY_SECONDS);
            case Jws.Verdict.Forged forged -> throw unauthenticated("The grant is not genuine.");
        };
    }

    private static GrantClaims claims(String payload) {
        try {
            var claims = Wire.read(payload, GrantClaims.class);
            if (claims.job() == null
                    || !claims.recordingId().equals(claims.job().recordingId())) {
                throw unauthenticated("The grant does not say which job it is for.");
            }
            return claims;
        } catch (JsonProcessingException e) {
            throw unauthenticated("The grant is not readable.");
        }
    }

    private static void requireSame(GrantClaims claims, UUID recording, UUID take) {
        if (claims.recordingId().equals(recording) && claims.takeId().equals(take)) return;
        throw LibraryProblem.WRONG_GRANT.because("This grant is for take " + claims.takeId() + " of recording "
                + claims.recordingId() + ". Deliver under the address that its work order names.");
    }

    /// To be asked again before anything is kept: a long delivery outlives the question at its start.
    ///
    /// @return fails with `node-revoked`
    public Uni<Void> requireNotRevoked(SqlClient client, UUID node) {
        return client.preparedQuery(REVOKED)
                .execute(Tuple.of(node))
                .invoke(rows -> {
                    if (rows.size() > 0) throw revoked();
                })
                .replaceWithVoid();
    }

    private static ProblemException revoked() {
        return LibraryProblem.NODE_REVOKED.because("This node was revoked. Keep the audio and ask an administrator.");
    }

    private static ProblemException unauthenticated(String why) {
        return CommonProblem.UNAUTHENTICATED.because(why).withHeader("WWW-Authenticate", "Grant");
    }
}
