package io.roomtone.kit.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/// The part of an identity provider that a service meets: its signing keys over HTTP. Tokens come from [People].
public class IdentityProviderResource implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/protocol/openid-connect/certs", exchange -> {
            var keys = People.publicKeys();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.oidc.token.issuer",
                People.ISSUER);
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }
}
