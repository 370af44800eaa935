package io.roomtone.job.browse;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.kit.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class BrowseTest {
    @Inject
    TestTime time;

    private final Operator oli = Operator.oli();

    @BeforeEach
    void start() {
        time.tend();
    }

    @Test
    void showsTheNewestFirst() {
        var agent = TestAgent.enrolled();
        var first = oli.start(agent, Map.of("name", "B"));
        var second = oli.start(agent, Map.of("name", "A"));

        assertThat(ids(list("nodeId=" + agent.nodeId()))).containsExactly(second.toString(), first.toString());
        assertThat(ids(list("nodeId=" + agent.nodeId() + "&sort=name")))
                .containsExactly(second.toString(), first.toString());
        assertThat(ids(list("nodeId=" + agent.nodeId() + "&sort=-name")))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void filtersByStateAndText() {
        var agent = TestAgent.enrolled();
        var name = "100%_" + UUID.randomUUID();
        var claimed = oli.start(agent, Map.of("name", name));
        agent.work();
        var queued = oli.start(agent, Map.of("folder", name));

        assertThat(ids(list("text=100%25_&nodeId=" + agent.nodeId())))
                .containsExactlyInAnyOrder(claimed.toString(), queued.toString());
        assertThat(ids(list("text=100__&nodeId=" + agent.nodeId()))).isEmpty();
        assertThat(ids(list("state=claimed&nodeId=" + agent.nodeId()))).containsExactly(claimed.toString());
        assertThat(ids(list("state=claimed&state=queued&nodeId=" + agent.nodeId())))
                .hasSize(2);
    }

    @Test
    void turnsThePages() {
        var agent = TestAgent.enrolled("main", 12);
        var started = new ArrayList<String>();
        for (int i = 0; i < 12; i++) started.addFirst(oli.start(agent).toString());

        var first = list("size=10&nodeId=" + agent.nodeId());
        var second = list("size=10&page=2&nodeId=" + agent.nodeId());

        assertThat(first.getInt("total")).isEqualTo(12);
        assertThat(ids(first)).isEqualTo(started.subList(0, 10));
        assertThat(ids(second)).isEqualTo(started.subList(10, 12));
        assertThat(list("size=10&page=3&nodeId=" + agent.nodeId()).getInt("total"))
                .isEqualTo(12);
    }

    @Test
    void refusesQueriesThatMakeNoSense() {
        refused("state=green", "state");
        refused("sort=colour", "sort");
        refused("size=7", "size");
        refused("page=0", "page");
    }

    @Test
    void neitherShowsNorCountsWhatIsOutsideTheScope() {
        var site = "site-" + UUID.randomUUID();
        var here = oli.start(TestAgent.enrolled(site, 4));
        var elsewhere = oli.start(TestAgent.enrolled("other-" + site, 4));
        var nora = Operator.at("nora", site);

        var list = nora.call().get("/api/jobs").jsonPath();

        assertThat(ids(list)).containsExactly(here.toString());
        assertThat(list.getInt("total")).isEqualTo(1);
        var node = oli.job(elsewhere).getString("nodeId");
        nora.call().get("/api/jobs?nodeId=" + node).then().statusCode(200).body("total", equalTo(0));
        nora.call().get("/api/jobs/" + here).then().statusCode(200);
        nora.call().get("/api/jobs/" + elsewhere).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void notesWhoAsksForAJobOutsideTheScope() {
        var job = oli.start(TestAgent.enrolled());
        var nora = "nora-" + UUID.randomUUID();

        Operator.at(nora, "annex").call().get("/api/jobs/" + job).then().statusCode(404);

        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(event -> assertThat(event).contains(nora, "job.read", "refused", job.toString())));
        }
    }

    @Test
    void showsNothingToWhoHasNoScope() {
        oli.start(TestAgent.enrolled());

        Operator.at("nobody").call().get("/api/jobs").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void refusesWhoMayNotRead() {
        Operator.with("stranger", "guest").call().get("/api/jobs").then().statusCode(403);
    }

    @Test
    void showsTheStoryInTheDetailOnly() {
        var agent = TestAgent.enrolled();
        var job = oli.start(agent);

        oli.call().get("/api/jobs/" + job).then().body("history", hasSize(1)).body("history[0].from", nullValue());
        assertThat(list("nodeId=" + agent.nodeId()).<String, Object>getMap("items[0]"))
                .doesNotContainKey("history");
    }

    @Test
    void showsTheLeaseOfARunningJob() {
        var agent = TestAgent.enrolled();
        oli.start(agent);
        var order = agent.work();
        agent.renew(order, LeasePhase.RECORDING, 700);

        var job = oli.job(order.jobId());

        assertThat(job.getLong("lease.token")).isEqualTo(1);
        assertThat(job.getString("lease.phase")).isEqualTo("recording");
        assertThat(job.getString("lease.expiresAt")).isNotNull();
        assertThat(job.getLong("capturedMillis")).isEqualTo(700);
        assertThat(job.getString("waitingFor")).isNull();
    }

    @Test
    void saysWhatAQueuedJobWaitsFor() {
        var agent = TestAgent.enrolled();
        var job = oli.start(agent);
        time.pass(Duration.ofSeconds(60));

        assertThat(oli.job(job).getString("waitingFor")).contains("is offline; it may begin until");
    }

    @Test
    void countsForTiles() {
        var site = "site-" + UUID.randomUUID();
        var agent = TestAgent.enrolled(site, 8);
        var done = started(agent);
        agent.renew(done, LeasePhase.RECORDING, 100);
        agent.fail(done, FailureReason.DEVICE_UNAVAILABLE).then().statusCode(204);
        agent.renew(started(agent), LeasePhase.RECORDING, 100);
        oli.start(agent);
        oli.stop(oli.start(agent));
        var nora = Operator.at("nora", site);

        assertThat(nora.call()
                        .get("/api/jobs/counts")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("{\"active\":1,\"queued\":1,\"completed\":0,\"failed\":1}");
        Operator.at("noel", "nowhere").call().get("/api/jobs/counts").then().body("active", equalTo(0));
        // somebody was there until now: only what comes is given back
        time.tend();
        time.jump(Duration.ofHours(24));
        nora.call().get("/api/jobs/counts").then().body("active", equalTo(1)).body("failed", equalTo(0));
    }

    private WorkOrder started(TestAgent agent) {
        oli.start(agent);
        return agent.work();
    }

    private void refused(String query, String field) {
        oli.call().get("/api/jobs?" + query).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private JsonPath list(String query) {
        return oli.call()
                .urlEncodingEnabled(false)
                .get("/api/jobs?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(JsonPath list) {
        return list.getList("items.jobId");
    }
}
