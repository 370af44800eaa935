package io.roomtone.job.node;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.state.Backend;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Story;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class NodeTest {
    @Inject
    TestTime time;

    @Inject
    NodeWatch watch;

    private final Operator ada = Operator.ada();

    @BeforeEach
    void start() {
        time.tend();
    }

    @Test
    void isOnlineAsLongAsItSendsHeartbeats() {
        var agent = TestAgent.enrolled();
        assertThat(status(agent)).isEqualTo("online");

        time.pass(Duration.ofSeconds(30));
        agent.heartbeat();
        time.pass(Duration.ofSeconds(30));
        assertThat(status(agent)).isEqualTo("online");

        time.pass(Duration.ofSeconds(10));
        assertThat(status(agent)).isEqualTo("offline");
        agent.heartbeat().then().statusCode(200).body("nextInMillis", equalTo(10_000));
        assertThat(status(agent)).isEqualTo("online");
    }

    @Test
    void isNotOfflineBecauseWeWereAway() {
        var agent = TestAgent.enrolled();
        time.tend();

        time.passUnattended(Duration.ofHours(1));
        time.tend();

        assertThat(status(agent)).isEqualTo("online");
    }

    @Test
    void tellsItsStoryInOrderAndInFull() {
        var agent = TestAgent.enrolled();
        time.pass(Duration.ofSeconds(40));
        var now = time.now();
        Together.run(4, () -> watch.runOnce(now).await().indefinitely());
        ada.call().post("/api/nodes/" + agent.nodeId() + "/revoke").then().statusCode(200);

        try (var nodes = new Topic("roomtone.nodes")) {
            eventually(() -> assertThat(Story.of(nodes, agent.nodeId())).hasSize(6));
            var story = Story.of(nodes, agent.nodeId());
            assertThat(story.stream().map(Story::type))
                    .containsExactly(
                            EventType.NODE_CHANGED,
                            EventType.NODE_ENROLLED,
                            EventType.NODE_CHANGED,
                            EventType.NODE_ONLINE,
                            EventType.NODE_OFFLINE,
                            EventType.NODE_REVOKED);
            assertThat(story.stream().map(Story::version)).isSorted().doesNotHaveDuplicates();
            for (var event : story) GoldenEvents.assertValid(Story.type(event), event.value());
        }
    }

    @Test
    void showsWhatItCanCaptureFromAndWhatItRecordsUnlessTold() {
        var agent = TestAgent.enrolled();
        agent.inventory(device("a", false, true), device("b", true, true))
                .then()
                .statusCode(204);

        var node = node(agent);

        assertThat(node.getList("interfaces.systemRef")).containsExactly("a", "b", "usb:mixer");
        assertThat(node.getList("interfaces.available")).containsExactly(true, true, false);
        assertThat(node.getString("defaultInterfaceId")).isEqualTo(node.getString("interfaces[1].id"));
        assertThat(node.getLong("clockOffsetMillis")).isEqualTo(12);
        assertThat(node.getString("agentVersion")).isEqualTo("1.2.3");
    }

    @Test
    void keepsTheIdOfADeviceThatComesBack() {
        var agent = TestAgent.enrolled();
        var id = node(agent).getString("interfaces[0].id");
        agent.inventory(device("other", false, true));

        agent.inventory(device("other", false, true), TestAgent.stereo("usb:mixer", "Mixer, renamed"));

        assertThat(node(agent).getString("interfaces.find { it.systemRef == 'usb:mixer' }.id"))
                .isEqualTo(id);
        assertThat(node(agent).getString("interfaces.find { it.systemRef == 'usb:mixer' }.name"))
                .isEqualTo("Mixer, renamed");
    }

    @Test
    void aReportWithoutNewsIsNoChange() {
        var agent = TestAgent.enrolled();
        var version = node(agent).getLong("entityVersion");

        agent.inventory(TestAgent.stereo("usb:mixer", "Mixer")).then().statusCode(204);
        agent.heartbeat();

        assertThat(node(agent).getLong("entityVersion")).isEqualTo(version);
    }

    @Test
    void namesEveryFieldOfAnInventoryThatIsWrong() {
        var agent = TestAgent.enrolled();
        var bad = new InterfaceReport("", "x", Backend.ALSA, "hw:0", 0, List.of(), "U8", false, true);

        agent.inventory(bad, device("a", false, true), device("a", false, true))
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "interfaces[0].systemRef",
                                "interfaces[0].channels",
                                "interfaces[0].sampleRatesHz",
                                "interfaces[0].sampleFormat",
                                "interfaces[2].systemRef"));
    }

    @Test
    void forgetsDevicesForWhichThereIsNoRoom() {
        var agent = TestAgent.enrolled();
        agent.inventory(many("first")).then().statusCode(204);

        agent.inventory(many("second")).then().statusCode(204);

        assertThat(node(agent).getList("interfaces.systemRef", String.class))
                .hasSize(256)
                .allMatch(ref -> ref.startsWith("second"));
    }

    @Test
    void refusesNamesThatWouldFillEveryEvent() {
        var agent = TestAgent.enrolled();

        agent.inventory(device("x".repeat(301), false, true))
                .then()
                .statusCode(400)
                .body("errors.field", contains("interfaces[0].systemRef", "interfaces[0].name"));
    }

    @Test
    void isOfflineUntilItIsHeardAfterItsDraining() {
        var agent = TestAgent.enrolled();
        ada.call().post("/api/nodes/" + agent.nodeId() + "/drain").then().body("status", equalTo("draining"));
        agent.heartbeat();
        assertThat(status(agent)).isEqualTo("draining");

        ada.call().post("/api/nodes/" + agent.nodeId() + "/resume").then().body("status", equalTo("offline"));

        agent.heartbeat();
        assertThat(status(agent)).isEqualTo("online");
    }

    @Test
    void aRevokedNodeMayDoNothingMore() {
        var agent = TestAgent.enrolled();
        ada.call()
                .post("/api/nodes/" + agent.nodeId() + "/revoke")
                .then()
                .statusCode(200)
                .body("status", equalTo("revoked"));

        agent.token().then().statusCode(403).body("type", equalTo("/problems/node-revoked"));
        ada.call()
                .post("/api/nodes/" + agent.nodeId() + "/enrolment-token")
                .then()
                .statusCode(409);
        ada.call().post("/api/nodes/" + agent.nodeId() + "/resume").then().body("status", equalTo("revoked"));
    }

    @Test
    void aRevokedNodeIsRefusedAlthoughItsAccessTokenIsStillGood() {
        var agent = TestAgent.enrolled();
        agent.heartbeat().then().statusCode(200);
        ada.call().post("/api/nodes/" + agent.nodeId() + "/revoke");

        agent.heartbeat().then().statusCode(403);
        agent.inventory(TestAgent.stereo("x", "x")).then().statusCode(403);
    }

    @Test
    void isHiddenFromOtherNodes() {
        var agent = TestAgent.enrolled();

        agent.call()
                .body("{\"holding\":[],\"free\":1}")
                .post("/api/nodes/" + UUID.randomUUID() + "/claim")
                .then()
                .statusCode(404);
    }

    @Test
    void isHiddenFromWhoIsElsewhere() {
        var site = "site-" + UUID.randomUUID();
        var here = TestAgent.enrolled(site, 4);
        var elsewhere = TestAgent.enrolled("other-" + site, 4);
        var nora = Operator.at("nora", site);

        nora.call()
                .get("/api/nodes")
                .then()
                .statusCode(200)
                .body("items.nodeId", contains(here.nodeId().toString()))
                .body("total", equalTo(1));
        nora.call().get("/api/nodes/" + elsewhere.nodeId()).then().statusCode(404);
    }

    @Test
    void cannotBeManagedFromElsewhere() {
        var agent = TestAgent.enrolled();
        var admin = Operator.admin("nora", "annex");

        admin.call().post("/api/nodes/" + agent.nodeId() + "/revoke").then().statusCode(404);
        admin.call()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "n", "site", "main", "room", "r"))
                .post("/api/nodes")
                .then()
                .statusCode(404);

        assertThat(status(agent)).isEqualTo("online");
    }

    @Test
    void saysWhatTheCallerMayDoWithIt() {
        var agent = TestAgent.enrolled();

        ada.call()
                .get("/api/nodes/" + agent.nodeId())
                .then()
                .body("allowed", hasItems("record", "enrolment-token", "drain", "revoke"));
        Operator.oli().call().get("/api/nodes/" + agent.nodeId()).then().body("allowed", contains("record"));
        Operator.with("vera", "viewer")
                .call()
                .get("/api/nodes/" + agent.nodeId())
                .then()
                .body("allowed", empty());
    }

    @Test
    void isEnteredWithTheUsualCapacity() {
        ada.call()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "new", "site", "main", "room", "Hall"))
                .post("/api/nodes")
                .then()
                .statusCode(201)
                .body("node.capacity", equalTo(4))
                .body("node.status", equalTo("enrolled"))
                .body("expiresAt", notNullValue());
    }

    @Test
    void isNotEnteredWithoutItsPlace() {
        ada.call()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", " ", "capacity", 0))
                .post("/api/nodes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("capacity", "name", "room", "site"));
    }

    private String status(TestAgent agent) {
        return node(agent).getString("status");
    }

    private JsonPath node(TestAgent agent) {
        return ada.call()
                .get("/api/nodes/" + agent.nodeId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static InterfaceReport[] many(String prefix) {
        return IntStream.range(0, 256)
                .mapToObj(i -> device(prefix + i, false, true))
                .toArray(InterfaceReport[]::new);
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
