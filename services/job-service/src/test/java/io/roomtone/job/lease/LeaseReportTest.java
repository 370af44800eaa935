package io.roomtone.job.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a renewal may carry, and who may send one.
@JobServiceTest
class LeaseReportTest {
    @Inject
    TestTime time;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void showsEachHealthEventOnce() {
        var order = agent.recording();
        var gap = new HealthEventReport(UUID.randomUUID(), HealthKind.GAP, Severity.WARNING, 100, 50L, "overrun");
        var report = new LeaseRenewal(order.token(), LeasePhase.RECORDING, 1_000, List.of(), List.of(gap), false, null);

        agent.renew(order.jobId(), report);
        agent.renew(order.jobId(), report);

        assertThat(oli.job(order.jobId()).getList("healthEvents.kind")).containsExactly("gap");
    }

    @Test
    void neverCostsAJobItsLeaseForReportingTooMuch() {
        var order = agent.recording();
        var events = new ArrayList<HealthEventReport>();
        for (int i = 0; i < 3_000; i++) {
            events.add(new HealthEventReport(UUID.randomUUID(), HealthKind.GAP, Severity.WARNING, i, 1L, "gap " + i));
        }

        agent.renew(
                order.jobId(),
                new LeaseRenewal(order.token(), LeasePhase.RECORDING, 1_000, List.of(), events, false, null));

        var kept = oli.job(order.jobId()).getList("healthEvents.detail");
        assertThat(kept).hasSize(200).last().isEqualTo("gap 2999");
    }

    @Test
    void keepsOfATextWhatCanBeKept() {
        var order = agent.recording();
        var detail = "arecord: \0 " + "x".repeat(5_000);
        var event = new HealthEventReport(UUID.randomUUID(), HealthKind.STALLED, Severity.WARNING, 0, null, detail);

        agent.renew(
                order.jobId(),
                new LeaseRenewal(order.token(), LeasePhase.RECORDING, 1_000, List.of(), List.of(event), false, null));

        assertThat(oli.job(order.jobId()).getString("healthEvents[0].detail"))
                .startsWith("arecord:  xxx")
                .hasSizeLessThan(1_010);
    }

    @Test
    void believesNoCaptureThatIsLongerThanALife() {
        oli.start(agent);
        var order = agent.work();

        assertThat(agent.renew(order, LeasePhase.RECORDING, Long.MAX_VALUE)).isEqualTo(LeaseAnswer.CONTINUE);
    }

    @Test
    void refusesATokenThatWasNeverGivenOut() {
        var order = agent.recording();

        agent.renewCall(order.jobId(), renewal(order.token() + 5))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/token-unknown"));
    }

    @Test
    void hidesTheJobsOfOtherNodes() {
        var order = agent.recording();

        TestAgent.enrolled()
                .renewCall(order.jobId(), renewal(order.token()))
                .then()
                .statusCode(404);
        agent.renewCall(UUID.randomUUID(), renewal(1)).then().statusCode(404);
    }

    @Test
    void refusesARevokedNode() {
        var order = agent.recording();
        Operator.ada()
                .call()
                .post("/api/nodes/" + agent.nodeId() + "/revoke")
                .then()
                .statusCode(200);

        agent.renewCall(order.jobId(), renewal(order.token()))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/node-revoked"));
    }

    @Test
    void namesWhatIsWrongWithARenewal() {
        var order = agent.recording();
        var undelivered =
                new LeaseRenewal(order.token(), LeasePhase.DELIVERED, 1, List.of(), List.of(), false, "not a digest");

        agent.renewCall(order.jobId(), undelivered)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("deliveredSha256"));
    }

    @Test
    void keepsNothingThatItCouldNotReadAgain() {
        var order = agent.recording();
        var path = "/api/jobs/" + order.jobId() + "/lease";

        agent.call()
                .body("{\"token\":1,\"phase\":\"recording\",\"levels\":[null]}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("levels"));
        agent.call()
                .body("{\"token\":1,\"phase\":\"recording\",\"healthEvents\":[{\"kind\":\"gap\"}]}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("healthEvents"));

        assertThat(oli.state(order.jobId())).isEqualTo("recording");
    }

    private static LeaseRenewal renewal(long token) {
        return new LeaseRenewal(token, LeasePhase.RECORDING, 1, List.of(), List.of(), false, null);
    }
}
