package io.roomtone.agent.call;

import io.roomtone.agent.Identity;
import io.roomtone.agent.ServerClock;
import io.roomtone.contracts.agent.TokenReply;
import io.roomtone.contracts.agent.TokenRequest;
import java.io.IOException;
import java.time.Duration;

/// Calls in the node's own name: fetches access tokens by its credential and renews them before they run
/// out.
public final class NodeCalls {
    private static final Duration QUICK = Duration.ofSeconds(15);

    private final ControlPlane controlPlane;
    private final Identity identity;
    private final ServerClock serverClock;
    private String token;
    private long tokenUntilNanos;

    public NodeCalls(ControlPlane controlPlane, Identity identity, ServerClock serverClock) {
        this.controlPlane = controlPlane;
        this.identity = identity;
        this.serverClock = serverClock;
    }

    public Identity identity() {
        return identity;
    }

    /// The path of the node itself plus a suffix.
    public String node(String suffix) {
        return "/api/nodes/" + identity.nodeId() + suffix;
    }

    public <T> T call(String method, String path, Object body, Class<T> answer)
            throws IOException, InterruptedException {
        return call(method, path, body, answer, QUICK);
    }

    public <T> T call(String method, String path, Object body, Class<T> answer, Duration timeout)
            throws IOException, InterruptedException {
        try {
            return authorized(method, path, body, answer, timeout);
        } catch (Refused e) {
            if (e.passing()) {
                serverClock.unheard();
            }
            throw e;
        } catch (IOException e) {
            serverClock.unheard();
            throw e;
        }
    }

    private <T> T authorized(String method, String path, Object body, Class<T> answer, Duration timeout)
            throws IOException, InterruptedException {
        var used = token();
        try {
            return controlPlane.call(method, path, "Node " + used, body, answer, timeout);
        } catch (Refused e) {
            if (e.status() != 401) {
                throw e;
            }
            forget(used);
            return controlPlane.call(method, path, "Node " + token(), body, answer, timeout);
        }
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token == null || System.nanoTime() - tokenUntilNanos >= 0) {
            long asked = System.nanoTime();

            var reply = controlPlane.call(
                    "POST", node("/token"), null, new TokenRequest(identity.credential()), TokenReply.class, QUICK);
            serverClock.heard(reply.serverTime(), Duration.ofNanos(System.nanoTime() - asked));
            token = reply.accessToken();
            // Counted from the question, and renewed early: the answer's way back is part of the token's life.
            tokenUntilNanos = asked + Duration.ofMillis(reply.expiresInMillis()).toNanos() * 4 / 5;
        }
        return token;
    }

    private synchronized void forget(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }
}
