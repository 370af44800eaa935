package io.roomtone.agent.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.agent.Heartbeat;
import io.roomtone.contracts.agent.HeartbeatReply;
import io.roomtone.contracts.agent.Inventory;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.LeaseReply;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.TokenReply;
import io.roomtone.contracts.agent.TokenRequest;
import io.roomtone.contracts.agent.WorkOrder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// The control plane of one node.
public final class StandIn implements AutoCloseable {
    public static final String ENROLMENT_TOKEN = "one-time";
    private static final long WAIT_MILLIS = 1000;
    private static final long LOOK_MILLIS = 10;

    private final ObjectMapper json = Json.mapper();
    private final HttpServer server;
    private final UUID nodeId = UUID.randomUUID();
    private final BlockingQueue<ClaimReply> replies = new LinkedBlockingQueue<>();
    private final Map<UUID, LeaseAnswer> answers = new ConcurrentHashMap<>();
    private final List<LeaseRenewal> renewals = new CopyOnWriteArrayList<>();
    private final List<FailureReport> failures = new CopyOnWriteArrayList<>();
    private final List<ClaimRequest> claims = new CopyOnWriteArrayList<>();
    private final List<Inventory> inventories = new CopyOnWriteArrayList<>();
    private final List<Heartbeat> heartbeats = new CopyOnWriteArrayList<>();
    private final List<EnrolRequest> enrolments = new CopyOnWriteArrayList<>();
    private final LibraryStandIn library = new LibraryStandIn(json);
    private volatile Duration clockAhead = Duration.ZERO;
    private volatile boolean away;
    private volatile boolean revoked;
    private volatile int answersToLose;
    private final AtomicInteger newestClaim = new AtomicInteger();
    private final AtomicInteger emptyAnswers = new AtomicInteger();

    public StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public LibraryStandIn library() {
        return library;
    }

    public UUID nodeId() {
        return nodeId;
    }

    /// Hands out work at the next poll.
    public void handOut(WorkOrder order) {
        replies.add(new ClaimReply(now(), order, List.of()));
    }

    public void signal(UUID jobId, SignalKind kind) {
        replies.add(new ClaimReply(now(), null, List.of(new Signal(jobId, kind))));
    }

    /// What renewals of a job are answered from now on; `continue` unless told.
    public void answer(UUID jobId, LeaseAnswer answer) {
        answers.put(jobId, answer);
    }

    /// Every connection breaks without an answer.
    public void away(boolean now) {
        away = now;
    }

    public void revoked(boolean now) {
        revoked = now;
    }

    /// The next calls of this kind are carried out, and their answers get lost.
    public void loseEnrolmentAnswers(int count) {
        answersToLose = count;
    }

    /// The next renewals are answered by something that is not the control plane.
    public void answerRenewalsWithNothing(int count) {
        emptyAnswers.set(count);
    }

    public void clockAhead(Duration ahead) {
        clockAhead = ahead;
    }

    public List<LeaseRenewal> renewals() {
        return renewals;
    }

    public List<FailureReport> failures() {
        return failures;
    }

    public List<ClaimRequest> claims() {
        return claims;
    }

    public List<Inventory> inventories() {
        return inventories;
    }

    public List<Heartbeat> heartbeats() {
        return heartbeats;
    }

    public List<EnrolRequest> enrolments() {
        return enrolments;
    }

    public void awaitRenewal(String what, Duration patience, Predicate<LeaseRenewal> wanted) throws Exception {
        Eventually.until(what, patience, () -> renewals.stream().anyMatch(wanted));
    }

    private Instant now() {
        return Instant.now().plus(clockAhead);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!away) {
                route(exchange, exchange.getRequestURI().getPath());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void route(HttpExchange exchange, String path) throws IOException, InterruptedException {
        if (path.startsWith("/api/recordings/")) {
            library.handle(exchange, path);
        } else if (path.equals("/api/nodes/enrol")) {
            enrol(exchange);
        } else if (revoked) {
            problem(exchange, json, 403, "node-revoked");
        } else if (path.endsWith("/token")) {
            read(exchange, TokenRequest.class);
            send(exchange, json, 200, new TokenReply("access", 60_000, now()));
        } else if (!"Node access".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            problem(exchange, json, 401, "unauthenticated");
        } else {
            routeAsNode(exchange, path);
        }
    }

    private void routeAsNode(HttpExchange exchange, String path) throws IOException, InterruptedException {
        if (path.endsWith("/inventory")) {
            inventories.add(read(exchange, Inventory.class));
            exchange.sendResponseHeaders(204, -1);
        } else if (path.endsWith("/heartbeat")) {
            heartbeats.add(read(exchange, Heartbeat.class));
            send(exchange, json, 200, new HeartbeatReply(now(), 500));
        } else if (path.endsWith("/claim")) {
            claim(exchange);
        } else if (path.endsWith("/lease")) {
            renew(exchange, UUID.fromString(path.split("/")[3]));
        } else if (path.endsWith("/failure")) {
            failures.add(read(exchange, FailureReport.class));
            exchange.sendResponseHeaders(204, -1);
        } else {
            problem(exchange, json, 404, "not-found");
        }
    }

    private void enrol(HttpExchange exchange) throws IOException {
        var request = read(exchange, EnrolRequest.class);
        boolean first = enrolments.isEmpty();
        boolean same = !first && enrolments.getFirst().credential().equals(request.credential());
        enrolments.add(request);
        if (!request.enrolmentToken().equals(ENROLMENT_TOKEN) || !(first || same)) {
            problem(exchange, json, 403, "enrolment-refused");
        } else if (answersToLose > 0) {
            answersToLose--;
        } else {
            send(exchange, json, 200, new EnrolReply(nodeId, "bench", "main", "Lab"));
        }
    }

    private void claim(HttpExchange exchange) throws IOException, InterruptedException {
        claims.add(read(exchange, ClaimRequest.class));
        var reply = nextReply(newestClaim.incrementAndGet());
        if (away) {
            if (reply != null) {
                replies.add(reply);
            }
            return;
        }
        send(exchange, json, 200, reply == null ? new ClaimReply(now(), null, List.of()) : reply);
    }

    /// Only the newest call gets one: an agent that was killed and is back called before.
    private ClaimReply nextReply(int call) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
        ClaimReply reply = null;
        while (reply == null && call == newestClaim.get() && System.nanoTime() < deadline) {
            reply = replies.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return reply;
    }

    private void renew(HttpExchange exchange, UUID jobId) throws IOException {
        if (emptyAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            var nonsense = emptyAnswers.get() % 2 == 0 ? "" : "{}";
            exchange.sendResponseHeaders(200, nonsense.length() - (nonsense.isEmpty() ? 1 : 0));
            exchange.getResponseBody().write(nonsense.getBytes(StandardCharsets.US_ASCII));
            return;
        }
        renewals.add(read(exchange, LeaseRenewal.class));
        var answer = answers.getOrDefault(jobId, LeaseAnswer.CONTINUE);
        send(exchange, json, 200, new LeaseReply(answer, answer == LeaseAnswer.LOST ? 0 : 2000, now()));
    }

    private <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
        return json.readValue(exchange.getRequestBody().readAllBytes(), type);
    }

    static void send(HttpExchange exchange, ObjectMapper json, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static void problem(HttpExchange exchange, ObjectMapper json, int status, String slug) throws IOException {
        send(
                exchange,
                json,
                status,
                Map.of("type", "/problems/" + slug, "status", status, "detail", "as the test wants"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
