package io.roomtone.upload.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// library-service as far as uploads meet it, with faults on demand, and the identity provider that gives this
/// service its token.
public class LibraryStandIn implements QuarkusTestResourceLifecycleManager {
    private static final String TOKEN = "the upload service's own";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final Map<UUID, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Map<UUID, List<Long>> ASKED = new ConcurrentHashMap<>();
    private static final Map<UUID, Incident> INCIDENTS = new ConcurrentHashMap<>();
    private static Path roots;

    private HttpServer server;

    /// What happens when a range is asked for; runs before the answer, which it can spoil.
    @FunctionalInterface
    public interface Incident {
        /// @param first position of the first byte
        /// @return the status to answer with; 206 = as it should be; 0 = the connection is cut in the middle
        int on(long first) throws Exception;
    }

    /// The library holds this file of the recording now.
    public static void hold(UUID recording, byte[] file) {
        FILES.put(recording, file);
    }

    public static void when(UUID recording, Incident incident) {
        INCIDENTS.put(recording, incident);
    }

    /// Where the ranges began that were asked for, in order.
    public static List<Long> asked(UUID recording) {
        return ASKED.getOrDefault(recording, List.of());
    }

    /// The directory that destinations may lie in.
    public static Path roots() {
        return roots;
    }

    @Override
    public Map<String, String> start() {
        try {
            roots = Files.createTempDirectory("destinations").toRealPath();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/protocol/openid-connect/token", LibraryStandIn::token);
        server.createContext("/api/recordings/", LibraryStandIn::cacheFile);
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "roomtone.library.url",
                address,
                "quarkus.oidc-client.auth-server-url",
                address,
                "quarkus.oidc-client.credentials.secret",
                "the client's secret",
                "roomtone.secrets.key",
                Base64.getEncoder().encodeToString(Bytes.of(32, 7)),
                "roomtone.destination.directory-roots",
                roots.toString());
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }

    private static void token(HttpExchange exchange) throws IOException {
        var answer =
                "{\"access_token\":\"" + TOKEN.replace(' ', '-') + "\",\"token_type\":\"Bearer\",\"expires_in\":300}";
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length());
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
    }

    private static void cacheFile(HttpExchange exchange) throws IOException {
        var recording = UUID.fromString(exchange.getRequestURI().getPath().split("/")[3]);
        var headers = exchange.getRequestHeaders();
        var file = FILES.get(recording);
        var range = RANGE.matcher(headers.getFirst("Range"));
        if (file == null || !range.matches()) {
            end(exchange, 404);
        } else if (!headers.getFirst("Authorization").equals("Bearer " + TOKEN.replace(' ', '-'))) {
            end(exchange, 401);
        } else if (!headers.getFirst("If-Match").equals('"' + Bytes.sha256(file) + '"')) {
            end(exchange, 412);
        } else {
            int first = Integer.parseInt(range.group(1));
            ASKED.computeIfAbsent(recording, id -> new CopyOnWriteArrayList<>()).add((long) first);
            answer(exchange, file, first, Integer.parseInt(range.group(2)) - first + 1, happens(recording, first));
        }
    }

    private static int happens(UUID recording, long first) {
        try {
            return INCIDENTS.getOrDefault(recording, at -> 206).on(first);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] file, int first, int length, int status)
            throws IOException {
        if (status != 206 && status != 0) {
            end(exchange, status);
            return;
        }
        exchange.sendResponseHeaders(206, length);
        exchange.getResponseBody().write(file, first, status == 0 ? length / 2 : length);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void end(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
