package io.roomtone.job.start;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.kit.testing.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class RefusalTest {
    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        agent = TestAgent.enrolled();
    }

    @Test
    void refusesANodeWithNothingToRecordFrom() {
        refused(TestAgent.enrolledBare("main", 4), Map.of(), 409, "no-interface");
    }

    @Test
    void refusesAnInterfaceThatIsNotConnected() {
        agent.inventory(device("a", false, false));

        refused(agent, Map.of("interfaceId", interfaceId("a")), 409, "interface-unavailable");
        refused(agent, Map.of(), 409, "no-interface");
    }

    @Test
    void refusesWhatDoesNotExist() {
        refused(agent, Map.of("interfaceId", UUID.randomUUID()), 422, "interface-unknown");
        refused(agent, Map.of("profileId", UUID.randomUUID()), 422, "profile-unknown");
        refused(agent, Map.of("nodeId", UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void refusesChannelsOutsideTheInterface() {
        start(Map.of("channels", List.of(0, 2)))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/channels-outside-interface"))
                .body("errors[0].field", equalTo("channels[1]"));
    }

    @Test
    void refusesANodeWhoseAgentHasNotEnrolled() {
        var node = Operator.ada()
                .call()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "new", "site", "main", "room", "Hall"))
                .post("/api/nodes")
                .jsonPath()
                .getString("node.nodeId");

        oli.tryStart(UUID.fromString(node), Map.of(), "k-" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/node-not-enrolled"));
    }

    @Test
    void refusesADrainingAndARevokedNode() {
        Operator.ada().call().post("/api/nodes/" + agent.nodeId() + "/drain");
        refused(agent, Map.of(), 409, "node-draining");

        Operator.ada().call().post("/api/nodes/" + agent.nodeId() + "/revoke");
        refused(agent, Map.of(), 409, "node-withdrawn");
    }

    @Test
    void refusesMoreThanTheNodeCanCapture() {
        for (int i = 0; i < 4; i++) start(Map.of()).then().statusCode(201);

        start(Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/capacity-used-up"))
                .body("detail", containsString("at most 4 at once"));
    }

    @Test
    void asksForAnIdempotencyKey() {
        oli.call()
                .body(Map.of("nodeId", agent.nodeId()))
                .post("/api/jobs")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        start(Map.of("plannedSeconds", 0, "channels", List.of(-1)))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("plannedSeconds"))
                .body("errors.field", hasItem(containsString("channels[0]")));
        start(Map.of("plannedSeconds", 43_201))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("plannedSeconds"));
    }

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        start(Map.of("colour", "green")).then().statusCode(400).body("errors[0].field", equalTo("colour"));
    }

    @Test
    void refusesTextsThatNothingCanHold() {
        start(Map.of("name", "a\0b")).then().statusCode(400).body("errors[0].field", equalTo("name"));
        start(Map.of("tags", List.of("a\nb"))).then().statusCode(400);
    }

    @Test
    void refusesWhoMayNotStart() {
        Operator.with("vera", "viewer").tryStart(agent, Map.of()).then().statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/api/jobs")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void hidesANodeOutsideTheCallersScopeAndNotesTheAttempt() {
        var nora = "nora-" + UUID.randomUUID();

        Operator.at(nora, "annex").tryStart(agent, Map.of()).then().statusCode(404);

        assertThat(jobs(agent)).isZero();
        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(event -> assertThat(event)
                            .contains(
                                    nora, "job.start", "refused", agent.nodeId().toString())));
        }
    }

    private Response start(Map<String, Object> request) {
        return oli.tryStart(agent, request);
    }

    private void refused(TestAgent node, Map<String, Object> request, int status, String problem) {
        oli.tryStart(node, request).then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private int jobs(TestAgent node) {
        return oli.call().get("/api/jobs?nodeId=" + node.nodeId()).jsonPath().getInt("total");
    }

    private String interfaceId(String systemRef) {
        return oli.call()
                .get("/api/nodes/" + agent.nodeId())
                .jsonPath()
                .getString("interfaces.find { it.systemRef == '" + systemRef + "' }.id");
    }

    private static InterfaceReport device(String systemRef, boolean preferred, boolean available) {
        return new InterfaceReport(
                systemRef,
                "Device " + systemRef,
                Backend.ALSA,
                "hw:0",
                2,
                List.of(48_000),
                "S16_LE",
                preferred,
                available);
    }
}
