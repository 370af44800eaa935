package io.roomtone.e2e;

import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.agent.HeldJob;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.agent.Inventory;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.LeaseReply;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.TokenReply;
import io.roomtone.contracts.agent.TokenRequest;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.FailureReason;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An agent that the test plays by hand, so that it can misbehave: it speaks the protocol and has no audio of its own.
final class HandAgent {
    private static final String CREDENTIAL = "hand-made-credential-of-at-least-32-bytes-" + UUID.randomUUID();

    private final Http http;
    private final UUID nodeId;
    private final String accessToken;

    private HandAgent(Http http, UUID nodeId, String accessToken) {
        this.http = http;
        this.nodeId = nodeId;
        this.accessToken = accessToken;
    }

    /// Enrols and reports one stereo interface at 48 kHz, 16 bit.
    static HandAgent enrolled(URI frontDoor, String enrolmentToken) {
        var http = new Http(frontDoor);
        var node = http.send(
                        "POST", "/api/nodes/enrol", json(new EnrolRequest(enrolmentToken, CREDENTIAL, "hand")), JSON)
                .as(200, EnrolReply.class)
                .nodeId();
        var token = http.send("POST", "/api/nodes/" + node + "/token", json(new TokenRequest(CREDENTIAL)), JSON)
                .as(200, TokenReply.class)
                .accessToken();
        var agent = new HandAgent(http, node, token);
        agent.reportOneInterface();
        return agent;
    }

    UUID nodeId() {
        return nodeId;
    }

    /// Claims while naming these jobs; any other job that is leased to this node is handed out again.
    ClaimReply claim(HeldJob... holding) {
        return call("POST", "/api/nodes/" + nodeId + "/claim?wait=5s", new ClaimRequest(List.of(holding), 1))
                .as(200, ClaimReply.class);
    }

    LeaseReply renew(WorkOrder order, LeasePhase phase, String deliveredSha256) {
        var renewal = new LeaseRenewal(order.token(), phase, 1_000, List.of(), List.of(), false, deliveredSha256);
        return call("PUT", "/api/jobs/" + order.jobId() + "/lease", renewal).as(200, LeaseReply.class);
    }

    Http.Answer fail(WorkOrder order) {
        var report = new FailureReport(order.token(), FailureReason.AGENT_ERROR, "on purpose", List.of());
        return call("POST", "/api/jobs/" + order.jobId() + "/failure", report);
    }

    /// Sends the manifest of a take that holds one segment, and then the file.
    Http.Answer deliver(WorkOrder order, Sound sound, byte[] file) {
        sendManifest(order, sound, file).expect(201);
        return sendFile(order, order.takeId(), file);
    }

    Http.Answer sendManifest(WorkOrder order, Sound sound, byte[] file) {
        var path = "/api/recordings/" + order.recordingId() + "/takes/" + order.takeId() + "/manifest";
        return http.send("PUT", path, json(manifest(order, sound, file)), grant(order, JSON));
    }

    /// Sends a file with this order's grant, to whichever take.
    Http.Answer sendFile(WorkOrder order, UUID takeId, byte[] file) {
        var path = "/api/recordings/" + order.recordingId() + "/takes/" + takeId + "/cache-file?rendition=main";
        var digest = Base64.getEncoder().encodeToString(sha256(file));
        var headers =
                Map.of("Content-Type", order.profile().codec().mediaType(), "Repr-Digest", "sha-256=:" + digest + ":");
        return http.send("PUT", path, file, grant(order, headers));
    }

    static String hex(byte[] file) {
        return HexFormat.of().formatHex(sha256(file));
    }

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private void reportOneInterface() {
        var device = new InterfaceReport(
                "file:hand.wav", "hand.wav", Backend.FILE, "hand.wav", 2, List.of(48_000), "S16_LE", true, true);
        var answer = call("PUT", "/api/nodes/" + nodeId + "/inventory", new Inventory("hand", List.of(device)));
        if (answer.status() / 100 != 2) throw new AssertionError("inventory: " + answer);
    }

    private Manifest manifest(WorkOrder order, Sound sound, byte[] file) {
        var frames = sound.frames();
        var segment = new Manifest.Segment(0, 0, frames, hex(sound.pcm()));
        var rendition = new Manifest.Rendition(
                "main",
                order.profile().codec(),
                sound.sampleRateHz(),
                sound.channels(),
                frames,
                file.length,
                hex(file));
        return new Manifest(
                1,
                order.recordingId(),
                order.jobId(),
                order.takeId(),
                order.token(),
                nodeId,
                sound.sampleRateHz(),
                sound.channels(),
                "S16_LE",
                Instant.now(),
                frames,
                List.of(segment),
                List.of(),
                List.of(),
                EndCause.PLANNED_END,
                false,
                rendition,
                null);
    }

    private Http.Answer call(String method, String path, Object body) {
        var headers = new HashMap<>(JSON);
        headers.put("Authorization", "Node " + accessToken);
        return http.send(method, path, json(body), headers);
    }

    private static Map<String, String> grant(WorkOrder order, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Authorization", "Grant " + order.grant());
        return all;
    }

    private static byte[] json(Object body) {
        return Json.bytes(body);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
