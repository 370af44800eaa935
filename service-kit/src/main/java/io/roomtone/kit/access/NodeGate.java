package io.roomtone.kit.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.kit.Wire;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.kit.token.Jws;
import io.roomtone.kit.token.NodeToken;
import io.roomtone.kit.token.TokenVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Lets a node with a good access token through.
@ApplicationScoped
public class NodeGate {
    private static final String SCHEME = "Node ";

    private final TokenVerifier tokens;
    private final Clock clock;

    NodeGate(TokenVerifier tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// @param authorization the request header; null = none
    /// @param expected node in the path; null = none there
    /// @return the node's id; fails with `unauthenticated` or `not-found`
    Uni<UUID> node(String authorization, String expected) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Uni.createFrom()
                    .failure(() -> refused("Send the node's access token as: Authorization: Node <token>."));
        }
        return tokens.verify(authorization.substring(SCHEME.length()).strip(), Jws.NODE)
                .map(this::read)
                .invoke(node -> requireSame(node, expected));
    }

    private UUID read(Jws.Verdict verdict) {
        return switch (verdict) {
            case Jws.Verdict.Genuine genuine -> unexpired(genuine.payload());
            case Jws.Verdict.UnknownKey unknown ->
                throw refused("The access token was signed with a key that is not known here.");
            case Jws.Verdict.Forged forged -> throw refused("The access token is not genuine.");
        };
    }

    private UUID unexpired(String payload) {
        try {
            var token = Wire.read(payload, NodeToken.class);
            if (token.expired(clock.instant())) throw refused("The access token has expired.");
            return token.sub();
        } catch (JsonProcessingException e) {
            throw refused("The access token is not readable.");
        }
    }

    private static void requireSame(UUID node, String expected) {
        if (expected == null || expected.equalsIgnoreCase(node.toString())) return;
        throw CommonProblem.NOT_FOUND.because("This access token belongs to another node.");
    }

    private static ProblemException refused(String why) {
        return CommonProblem.UNAUTHENTICATED
                .because(why + " Fetch a new one with the node's credential.")
                .withHeader("WWW-Authenticate", "Node");
    }
}
