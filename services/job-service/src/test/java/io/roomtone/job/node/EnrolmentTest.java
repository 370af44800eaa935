package io.roomtone.job.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.roomtone.contracts.agent.TokenRequest;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.Wire;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
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

        assertThat(rowsWith(token)).isZero();
        assertThat(rowsWith(credential)).isZero();
        assertThat(rowsWith(Secrets.digest(credential))).isEqualTo(1);
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

    private long rowsWith(String text) {
        return pool.preparedQuery("select count(*) from node where node::text like '%' || $1 || '%'")
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
