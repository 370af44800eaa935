package io.roomtone.job.node;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.roomtone.contracts.agent.TokenRequest;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@JobServiceTest
class EnrolmentTest {
    @Inject
    TestTime time;

    @Inject
    Pool pool;

    private final Operator ada = Operator.ada();

    @Test
    void theSameCredentialMayAskAgain() {
        var token = ada.enterNode("main", 4);
        var credential = credential();
        var first = TestAgent.enrol(token, credential)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("nodeId");

        time.jump(Duration.ofDays(2));

        TestAgent.enrol(token, credential).then().statusCode(200).body("nodeId", equalTo(first));
    }

    @Test
    void anotherCredentialIsRefused() {
        var token = ada.enterNode("main", 4);
        TestAgent.enrol(token, credential());

        refused(TestAgent.enrol(token, credential()), "used by another agent");
    }

    @Test
    void ofManyAgentsAtOnceOneGetsTheNode() {
        var token = ada.enterNode("main", 4);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++)
            tasks.add(() -> TestAgent.enrol(token, credential()).statusCode());

        var statuses = Together.run(tasks);

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 403).hasSize(7);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var token = ada.enterNode("main", 4);

        time.jump(Duration.ofHours(25));

        refused(TestAgent.enrol(token, credential()), "expired");
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        refused(TestAgent.enrol("made-up", credential()), "not known");
    }

    @Test
    void aNewTokenEndsTheOldOne() {
        var token = ada.enterNode("main", 4);
        var node = newestNode();

        var fresh = ada.call()
                .post("/api/nodes/" + node + "/enrolment-token")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("enrolmentToken");

        refused(TestAgent.enrol(token, credential()), "not known");
        TestAgent.enrol(fresh, credential()).then().statusCode(200);
    }

    @Test
    void anAgentThatEnrolsAnewReplacesTheOldOne() {
        var agent = TestAgent.enrolled();
        var fresh = ada.call()
                .post("/api/nodes/" + agent.nodeId() + "/enrolment-token")
                .jsonPath()
                .getString("enrolmentToken");
        agent.token().then().statusCode(200);

        TestAgent.enrol(fresh, credential()).then().statusCode(200);

        agent.token().then().statusCode(401);
    }

    @Test
    void aWeakCredentialIsRefused() {
        TestAgent.enrol(ada.enterNode("main", 4), "secret")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("credential"));
    }

    @Test
    void aWrongCredentialGetsNoAccessToken() {
        var agent = TestAgent.enrolled();

        token(agent.nodeId(), credential()).then().statusCode(401);
        token(UUID.randomUUID(), credential()).then().statusCode(401);
    }

    @Test
    void anAccessTokenIsShortLived() {
        var agent = TestAgent.enrolled();
        var token = agent.token().jsonPath().getString("accessToken");

        time.jump(Duration.ofMinutes(11));

        RestAssured.given()
                .header("Authorization", "Node " + token)
                .contentType("application/json")
                .body("{}")
                .post("/api/nodes/" + agent.nodeId() + "/heartbeat")
                .then()
                .statusCode(401);
    }

    @Test
    void keepsNoSecretInTheClear() {
        var token = ada.enterNode("main", 4);
        var credential = credential();
        TestAgent.enrol(token, credential);

        for (var table : List.of("node", "idempotency_key", "outbox")) {
            assertThat(rowsWith(table, token)).as(table).isZero();
            assertThat(rowsWith(table, credential)).as(table).isZero();
        }
        assertThat(rowsWith("node", Secrets.digest(credential))).isEqualTo(1);
    }

    @Test
    void aRepeatedEntryAnswersTheSameNodeAndATokenThatIsGood() {
        var key = UUID.randomUUID().toString();
        var first = enter(key).then().statusCode(201).extract().jsonPath();

        var second = enter(key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .jsonPath();

        assertThat(second.getString("node.nodeId")).isEqualTo(first.getString("node.nodeId"));
        refused(TestAgent.enrol(first.getString("enrolmentToken"), credential()), "not known");
        TestAgent.enrol(second.getString("enrolmentToken"), credential()).then().statusCode(200);
        enter(key).then().statusCode(201).body("enrolmentToken", nullValue());
    }

    @Test
    void isAuditedAndSoIsTheSecondAgentOfOneToken() {
        var token = ada.enterNode("main", 4);
        var node = TestAgent.enrol(token, credential()).jsonPath().getString("nodeId");
        TestAgent.enrol(token, credential());

        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(event -> assertThat(event).contains(node, "node.enrol", "allowed"))
                    .anySatisfy(event -> assertThat(event).contains(node, "node.enrol", "refused")));
        }
    }

    private Response enter(String key) {
        return ada.call()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "twice", "site", "main", "room", "Hall"))
                .post("/api/nodes");
    }

    @Test
    void onlyWhoManagesNodesMayEnterOne() {
        Operator.oli()
                .call()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"name\":\"n\",\"site\":\"main\",\"room\":\"r\"}")
                .post("/api/nodes")
                .then()
                .statusCode(403);
    }

    private long rowsWith(String table, String text) {
        return pool.preparedQuery("select count(*) from %1$s where %1$s::text like '%%' || $1 || '%%'".formatted(table))
                .execute(Tuple.of(text))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private UUID newestNode() {
        return pool.query("select id from node order by created_at desc limit 1")
                .execute()
                .map(rows -> rows.iterator().next().getUUID(0))
                .await()
                .indefinitely();
    }

    private static Response token(UUID node, String credential) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Wire.write(new TokenRequest(credential)))
                .post("/api/nodes/" + node + "/token");
    }

    private static void refused(Response answer, String why) {
        answer.then()
                .statusCode(403)
                .body("type", equalTo("/problems/enrolment-refused"))
                .body("detail", containsString(why));
    }

    private static String credential() {
        return "credential-of-at-least-32-bytes-" + UUID.randomUUID();
    }
}
