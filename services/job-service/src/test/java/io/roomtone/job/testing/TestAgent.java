package io.roomtone.job.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.agent.Heartbeat;
import io.roomtone.contracts.agent.HeldJob;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.agent.Inventory;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.LeaseReply;
import io.roomtone.contracts.agent.TokenReply;
import io.roomtone.contracts.agent.TokenRequest;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.kit.Wire;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// An agent that the test plays, over HTTP as a real one. It has no audio.
public final class TestAgent {
    private static final String CREDENTIAL = "a-credential-as-long-as-43-characters-or-more-";

    private final UUID nodeId;
    private final String credential;
    private String accessToken;

    private TestAgent(UUID nodeId, String credential) {
        this.nodeId = nodeId;
        this.credential = credential;
    }

    /// On a new node of the site, with one stereo interface.
    public static TestAgent enrolled(String site, int capacity) {
        var agent = enrolledBare(site, capacity);
        agent.inventory(stereo("usb:mixer", "Mixer")).then().statusCode(204);
        agent.heartbeat().then().statusCode(200);
        return agent;
    }

    public static TestAgent enrolled() {
        return enrolled("main", 4);
    }

    /// Without interfaces, not heard yet.
    public static TestAgent enrolledBare(String site, int capacity) {
        var token = Operator.ada().enterNode(site, capacity);
        var credential = CREDENTIAL + UUID.randomUUID();
        var reply = enrol(token, credential).then().statusCode(200).extract().as(EnrolReply.class);
        return new TestAgent(reply.nodeId(), credential);
    }

    public static Response enrol(String enrolmentToken, String credential) {
        return given().contentType("application/json")
                .body(Wire.write(new EnrolRequest(enrolmentToken, credential, "1.2.3")))
                .post("/api/nodes/enrol");
    }

    public static InterfaceReport stereo(String systemRef, String name) {
        return new InterfaceReport(
                systemRef, name, Backend.ALSA, "hw:0", 2, List.of(44_100, 48_000, 96_000), "S24_3LE", false, true);
    }

    public UUID nodeId() {
        return nodeId;
    }

    public Response token() {
        return given().contentType("application/json")
                .body(Wire.write(new TokenRequest(credential)))
                .post("/api/nodes/" + nodeId + "/token");
    }

    public Response inventory(InterfaceReport... interfaces) {
        return call().body(Wire.write(new Inventory("1.2.3", List.of(interfaces))))
                .put("/api/nodes/" + nodeId + "/inventory");
    }

    public Response heartbeat() {
        return call().body(Wire.write(new Heartbeat("1.2.3", 12, 1_000_000_000L, 0)))
                .post("/api/nodes/" + nodeId + "/heartbeat");
    }

    /// One call that does not wait.
    public ClaimReply claim(HeldJob... holding) {
        return claim("0s", 4, holding);
    }

    public ClaimReply claim(String wait, int free, HeldJob... holding) {
        return claimCall(wait, free, holding).then().statusCode(200).extract().as(ClaimReply.class);
    }

    public Response claimCall(String wait, int free, HeldJob... holding) {
        return call().body(Wire.write(new ClaimRequest(Arrays.asList(holding), free)))
                .post("/api/nodes/" + nodeId + "/claim?wait=" + wait);
    }

    /// The work order that is waiting.
    public WorkOrder work(HeldJob... holding) {
        var order = claim(holding).workOrder();
        if (order == null) throw new AssertionError("no work for node " + nodeId);
        return order;
    }

    /// A job that was started by hand, and of which this agent has audio.
    public WorkOrder recording() {
        Operator.oli().start(this);
        var order = work();
        if (renew(order, LeasePhase.RECORDING, 200) != LeaseAnswer.CONTINUE) throw new AssertionError("not recording");
        return order;
    }

    public static HeldJob held(WorkOrder order) {
        return new HeldJob(order.jobId(), order.token(), false);
    }

    public LeaseAnswer renew(WorkOrder order, LeasePhase phase, long capturedMillis) {
        var digest = phase == LeasePhase.DELIVERED ? "ab".repeat(32) : null;
        var levels = List.of(new ChannelLevel(-12, -20), new ChannelLevel(-13, -21));
        return renew(
                        order.jobId(),
                        new LeaseRenewal(order.token(), phase, capturedMillis, levels, List.of(), false, digest))
                .answer();
    }

    public LeaseReply renew(UUID job, LeaseRenewal renewal) {
        return renewCall(job, renewal).then().statusCode(200).extract().as(LeaseReply.class);
    }

    public Response renewCall(UUID job, LeaseRenewal renewal) {
        return call().body(Wire.write(renewal)).put("/api/jobs/" + job + "/lease");
    }

    public Response fail(WorkOrder order, FailureReason reason) {
        return call().body(Wire.write(new FailureReport(order.token(), reason, "as the test wants", List.of())))
                .post("/api/jobs/" + order.jobId() + "/failure");
    }

    /// A request with an access token that is good now.
    public RequestSpecification call() {
        return given().contentType("application/json").header("Authorization", "Node " + access());
    }

    // a test may have let hours pass
    private synchronized String access() {
        if (accessToken == null || !good(accessToken)) {
            accessToken = token().then()
                    .statusCode(200)
                    .extract()
                    .as(TokenReply.class)
                    .accessToken();
        }
        return accessToken;
    }

    private static boolean good(String token) {
        var payload = new String(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        long exp = io.restassured.path.json.JsonPath.from(payload).getLong("exp");
        return exp > TestTime.clock().instant().getEpochSecond() + 5;
    }
}
