package io.roomtone.job.stop;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.kit.testing.Topic;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class StopTest {
    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        agent = TestAgent.enrolled();
    }

    @Test
    void cancelsAQueuedJob() {
        var job = oli.start(agent);

        oli.stop(job)
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("stopRequestedBy", equalTo("oli"))
                .body("detail", equalTo("Stopped by oli before there was audio."))
                .body("allowed", empty());

        assertThat(agent.claim().workOrder()).isNull();
    }

    @Test
    void cancelsAClaimedJob() {
        var order = claimed();

        oli.stop(order.jobId()).then().statusCode(200).body("state", equalTo("cancelled"));
    }

    @Test
    void asksARunningJobToEnd() {
        var order = claimed();
        agent.renew(order, LeasePhase.RECORDING, 100);

        oli.stop(order.jobId())
                .then()
                .statusCode(200)
                .body("state", equalTo("recording"))
                .body("stopRequestedAt", notNullValue());

        assertThat(oli.job(order.jobId()).getString("history[-1].detail")).isEqualTo("stop requested");
    }

    @Test
    void changesNothingOnceTheCaptureIsOver() {
        var order = claimed();
        agent.renew(order, LeasePhase.FINALIZING, 100);
        var version = oli.job(order.jobId()).getLong("entityVersion");

        oli.stop(order.jobId()).then().statusCode(200).body("state", equalTo("finalizing"));

        assertThat(oli.job(order.jobId()).getLong("entityVersion")).isEqualTo(version);
        assertThat(oli.job(order.jobId()).getString("stopRequestedAt")).isNull();
    }

    @Test
    void changesNothingTheSecondTime() {
        var order = claimed();
        agent.renew(order, LeasePhase.RECORDING, 100);
        var first = oli.stop(order.jobId()).jsonPath();

        var second = Operator.ada().stop(order.jobId()).jsonPath();

        assertThat(second.getString("stopRequestedBy")).isEqualTo("oli");
        assertThat(second.getLong("entityVersion")).isEqualTo(first.getLong("entityVersion"));
    }

    @Test
    void isOfferedWhereItDoesSomething() {
        var order = claimed();
        agent.renew(order, LeasePhase.RECORDING, 100);

        oli.call().get("/api/jobs/" + order.jobId()).then().body("allowed", contains("stop"));
        Operator.with("vera", "viewer")
                .call()
                .get("/api/jobs/" + order.jobId())
                .then()
                .body("allowed", empty());
        agent.renew(order, LeasePhase.FINALIZING, 100);
        oli.call().get("/api/jobs/" + order.jobId()).then().body("allowed", empty());
    }

    @Test
    void isRefusedToWhoMayOnlyLook() {
        var order = claimed();

        Operator.with("vera", "viewer").stop(order.jobId()).then().statusCode(403);

        assertThat(oli.state(order.jobId())).isEqualTo("claimed");
    }

    @Test
    void hidesTheJobFromWhoIsElsewhereAndNotesTheAttempt() {
        var order = claimed();
        var nora = "nora-" + UUID.randomUUID();

        Operator.at(nora, "annex").stop(order.jobId()).then().statusCode(404);

        assertThat(oli.state(order.jobId())).isEqualTo("claimed");
        awaitAudit(nora, "job.stop", "refused");
    }

    @Test
    void isAudited() {
        var order = claimed();
        var name = "oli-" + UUID.randomUUID();

        Operator.with(name, "operator").stop(order.jobId());

        awaitAudit(name, "job.stop", "allowed");
    }

    @Test
    void doesNotKnowAJobThatIsNone() {
        oli.stop(UUID.randomUUID()).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        oli.call().post("/api/jobs/nonsense/stop").then().statusCode(404);
    }

    private static void awaitAudit(String actor, String action, String outcome) {
        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(event ->
                            assertThat(event).contains(actor, "\"action\":\"" + action, "\"outcome\":\"" + outcome)));
        }
    }

    private WorkOrder claimed() {
        oli.start(agent);
        return agent.work();
    }
}
