package io.roomtone.job.claim;

import static io.roomtone.job.testing.TestAgent.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.contracts.agent.HeldJob;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.kit.Wire;
import io.roomtone.kit.token.Jws;
import io.roomtone.kit.token.TokenVerifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class ClaimTest {
    @Inject
    TestTime time;

    @Inject
    TokenVerifier tokens;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void answersAWorkOrderWithEverythingThatIsNeeded() {
        var job = oli.start(agent, Map.of("name", "Hearing", "plannedSeconds", 90));

        var order = agent.work();

        assertThat(order.version()).isEqualTo(1);
        assertThat(order.jobId()).isEqualTo(job);
        assertThat(order.token()).isEqualTo(1);
        assertThat(order.recordingName()).isEqualTo("Hearing");
        assertThat(order.target().systemRef()).isEqualTo("usb:mixer");
        assertThat(order.target().sampleRateHz()).isEqualTo(48_000);
        assertThat(order.plannedMillis()).isEqualTo(90_000);
        assertThat(order.maximumMillis()).isEqualTo(Duration.ofHours(12).toMillis());
        assertThat(order.endsInMillis()).isNull();
        assertThat(order.startsInMillis()).isNotPositive();
        assertThat(order.leaseMillis()).isEqualTo(30_000);
        assertThat(order.heartbeatMillis()).isEqualTo(2_000);
        assertThat(order.channelMap().outputs()).hasSize(2);
    }

    @Test
    void signsTheRightToDeliverThisTakeAndNoOther() throws Exception {
        oli.start(agent);

        var order = agent.work();

        var verdict = tokens.verify(order.grant(), Jws.GRANT).await().indefinitely();
        assertThat(verdict).isInstanceOf(Jws.Verdict.Genuine.class);
        var claims = Wire.read(((Jws.Verdict.Genuine) verdict).payload(), GrantClaims.class);
        assertThat(claims.takeId()).isEqualTo(order.takeId());
        assertThat(claims.recordingId()).isEqualTo(order.recordingId());
        assertThat(claims.token()).isEqualTo(order.token());
        assertThat(claims.nodeId()).isEqualTo(agent.nodeId());
        assertThat(claims.job().name()).isEqualTo(order.recordingName());
        assertThat(tokens.verify(order.grant(), Jws.NODE).await().indefinitely())
                .isInstanceOf(Jws.Verdict.Forged.class);
    }

    @Test
    void handsOutAgainAJobWhoseAnswerWasLost() {
        var job = oli.start(agent);
        var lost = agent.work();

        var again = agent.work();

        assertThat(again.jobId()).isEqualTo(job);
        assertThat(again.token()).isEqualTo(lost.token() + 1);
        assertThat(again.takeId()).isNotEqualTo(lost.takeId());
        assertThat(agent.renew(lost, LeasePhase.RECORDING, 1)).isEqualTo(LeaseAnswer.LOST);
        assertThat(agent.renew(again, LeasePhase.RECORDING, 1)).isEqualTo(LeaseAnswer.CONTINUE);
    }

    @Test
    void handsOutALostJobBeforeANewOne() {
        oli.start(agent);
        var lost = agent.work();
        oli.start(agent);

        assertThat(agent.work().jobId()).isEqualTo(lost.jobId());
    }

    @Test
    void keepsAJobWithTheAgentThatNamesIt() {
        oli.start(agent);
        var order = agent.work();

        assertThat(agent.claim(held(order)).workOrder()).isNull();
    }

    @Test
    void handsOutAgainWhatTheAgentHoldsUnderAnOldTokenOnly() {
        oli.start(agent);
        var first = agent.work();
        agent.work();

        assertThat(agent.work(held(first)).token()).isEqualTo(3);
    }

    @Test
    void letsASecondTakeOfARunningJobEndWithTheFirstOnesWindow() {
        oli.start(agent, Map.of("plannedSeconds", 600));
        var first = agent.work();
        agent.renew(first, LeasePhase.RECORDING, 1_000);
        time.pass(Duration.ofSeconds(20));

        var second = agent.work();

        assertThat(second.token()).isEqualTo(2);
        assertThat(second.endsInMillis()).isBetween(570_000L, 580_000L);
        assertThat(oli.state(first.jobId())).isEqualTo("recording");
    }

    @Test
    void doesNotHandOutAgainWhatIsBeingStoppedOrDelivered() {
        oli.start(agent);
        var stopped = agent.work();
        agent.renew(stopped, LeasePhase.RECORDING, 1_000);
        oli.stop(stopped.jobId());
        oli.start(agent);
        var delivered = agent.work(new HeldJob(stopped.jobId(), stopped.token(), true));
        agent.renew(delivered, LeasePhase.DELIVERED, 1_000);

        assertThat(agent.claim().workOrder()).isNull();
    }

    @Test
    void tokensGoOnGrowingWhenAJobFallsBackToTheQueue() {
        oli.start(agent);
        var first = agent.work();
        time.pass(Duration.ofSeconds(40));
        assertThat(oli.state(first.jobId())).isEqualTo("queued");

        assertThat(agent.work().token()).isEqualTo(first.token() + 1);
    }

    @Test
    void leavesAQueuedJobToTheAgentThatStillHoldsIt() {
        oli.start(agent);
        var order = agent.work();
        time.pass(Duration.ofSeconds(40));

        assertThat(agent.claim(held(order)).workOrder()).isNull();
        assertThat(agent.renew(order, LeasePhase.RECORDING, 30_000)).isEqualTo(LeaseAnswer.CONTINUE);
        assertThat(oli.state(order.jobId())).isEqualTo("recording");
    }

    @Test
    void tellsTheAgentOfACancelledJobUntilItActsOnIt() {
        oli.start(agent);
        var order = agent.work();
        oli.stop(order.jobId()).then().body("state", equalTo("cancelled"));

        assertThat(agent.claim(held(order)).signals()).containsExactly(new Signal(order.jobId(), SignalKind.CANCEL));
        assertThat(agent.claim(new HeldJob(order.jobId(), order.token(), true)).signals())
                .isEmpty();
    }

    @Test
    void givesAFullAgentNoWork() {
        oli.start(agent);

        assertThat(agent.claim("0s", 0).workOrder()).isNull();
    }

    @Test
    void doesNotGiveANodeMoreThanItCanCapture() {
        var small = TestAgent.enrolled("main", 1);
        oli.start(small);
        var first = small.work();
        small.renew(first, LeasePhase.RECORDING, 1_000);
        time.pass(Duration.ofSeconds(40));
        assertThat(oli.state(first.jobId())).isEqualTo("failed");
        var second = oli.start(small);

        small.renew(first, LeasePhase.RECORDING, 40_000);

        assertThat(small.claim(held(first)).workOrder()).isNull();
        small.heartbeat();
        assertThat(oli.job(second).getString("waitingFor")).contains("records 1 of at most 1 at once");
        small.renew(first, LeasePhase.FINALIZING, 41_000);
        assertThat(small.work(held(first)).jobId()).isEqualTo(second);
    }

    @Test
    void givesADrainingNodeNothingNew() {
        oli.start(agent);
        Operator.ada()
                .call()
                .post("/api/nodes/" + agent.nodeId() + "/drain")
                .then()
                .body("status", equalTo("draining"));

        assertThat(agent.claim().workOrder()).isNull();

        Operator.ada()
                .call()
                .post("/api/nodes/" + agent.nodeId() + "/resume")
                .then()
                .statusCode(200);
        assertThat(agent.claim().workOrder()).isNotNull();
    }

    @Test
    void refusesARevokedNode() {
        Operator.ada()
                .call()
                .post("/api/nodes/" + agent.nodeId() + "/revoke")
                .then()
                .statusCode(200);

        agent.claimCall("0s", 1).then().statusCode(403).body("type", equalTo("/problems/node-revoked"));
    }

    @Test
    void ignoresFieldsOfNewerAgents() {
        agent.call()
                .body("{\"holding\":[],\"free\":1,\"mood\":\"good\"}")
                .post("/api/nodes/" + agent.nodeId() + "/claim?wait=0s")
                .then()
                .statusCode(200);
    }
}
