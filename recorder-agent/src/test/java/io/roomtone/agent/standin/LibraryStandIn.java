package io.roomtone.agent.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes deliveries in memory: whole, resumed, cut, refused.
public final class LibraryStandIn {
    private final ObjectMapper json;
    private final Map<UUID, Manifest> manifests = new ConcurrentHashMap<>();
    private final Map<UUID, ByteArrayOutputStream> files = new ConcurrentHashMap<>();
    private final Map<UUID, DeliveryReceipt> receipts = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    /// Bytes after which the next bodies are cut; none left = no more cuts.
    private final Deque<Integer> cuts = new ArrayDeque<>();
    private volatile String refusal;
    private volatile boolean away;

    LibraryStandIn(ObjectMapper json) {
        this.json = json;
    }

    public void cutAfter(Integer... bytes) {
        cuts.addAll(List.of(bytes));
    }

    /// Every body is refused with this problem; null = none any more.
    public void refuse(String slug) {
        refusal = slug;
    }

    public void away(boolean now) {
        away = now;
    }

    public Manifest manifest(UUID takeId) {
        return manifests.get(takeId);
    }

    public byte[] file(UUID takeId) {
        return files.get(takeId).toByteArray();
    }

    public boolean has(UUID takeId) {
        return receipts.containsKey(takeId);
    }

    /// Methods and paths in order.
    public List<String> requests() {
        return requests;
    }

    void handle(HttpExchange exchange, String path) throws IOException {
        var takeId = UUID.fromString(path.split("/")[5]);
        requests.add(exchange.getRequestMethod() + " " + path.substring(path.lastIndexOf('/') + 1));
        if (away) {
            return;
        }
        if (!("Grant grant-" + takeId).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            StandIn.problem(exchange, json, 403, "forbidden");
        } else if (path.endsWith("/manifest")) {
            manifests.put(takeId, json.readValue(exchange.getRequestBody().readAllBytes(), Manifest.class));
            exchange.sendResponseHeaders(200, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            tellOffset(exchange, takeId);
        } else {
            receive(exchange, takeId);
        }
    }

    private void tellOffset(HttpExchange exchange, UUID takeId) throws IOException {
        var file = files.get(takeId);
        if (file == null || file.size() == 0) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(file.size()));
        exchange.getResponseHeaders().set("Upload-Complete", has(takeId) ? "?1" : "?0");
        exchange.sendResponseHeaders(200, -1);
    }

    private void receive(HttpExchange exchange, UUID takeId) throws IOException {
        if (refusal != null) {
            exchange.getRequestBody().readAllBytes();
            StandIn.problem(exchange, json, 409, refusal);
            return;
        }
        if (!manifests.containsKey(takeId)) {
            StandIn.problem(exchange, json, 409, "manifest-missing");
            return;
        }
        boolean whole = exchange.getRequestMethod().equals("PUT");
        var file = files.computeIfAbsent(takeId, _ -> new ByteArrayOutputStream());
        if (whole) {
            file.reset();
        } else if (offset(exchange) != file.size()) {
            StandIn.problem(exchange, json, 409, "offset-mismatch");
            return;
        }
        var cut = cuts.poll();
        if (cut != null) {
            file.write(exchange.getRequestBody().readNBytes(cut));
            return;
        }
        exchange.getRequestBody().transferTo(file);
        finish(exchange, takeId, file.toByteArray());
    }

    private void finish(HttpExchange exchange, UUID takeId, byte[] content) throws IOException {
        byte[] digest = sha256(content);
        var announced = exchange.getRequestHeaders().getFirst("Repr-Digest");
        if (!announced.equals("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")) {
            files.remove(takeId);
            StandIn.problem(exchange, json, 400, "digest-mismatch");
            return;
        }
        var manifest = manifests.get(takeId);
        var receipt = new DeliveryReceipt(
                manifest.recordingId(), takeId, "main", HexFormat.of().formatHex(digest), content.length);
        receipts.put(takeId, receipt);
        StandIn.send(exchange, json, 201, receipt);
    }

    private static long offset(HttpExchange exchange) {
        return Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Offset"));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
