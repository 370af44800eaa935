package io.roomtone.job.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class FailureTest {
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
    void failsTheJobForTheAgentsReason() {
        var order = claimed();

        agent.fail(order, FailureReason.DEVICE_UNAVAILABLE).then().statusCode(204);

        var job = oli.job(order.jobId());
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("reason")).isEqualTo("device_unavailable");
        assertThat(job.getString("detail")).isEqualTo("as the test wants");
    }

    @Test
    void theSameReportAgainChangesNothing() {
        var order = claimed();
        agent.fail(order, FailureReason.DISK_FULL);

        agent.fail(order, FailureReason.AGENT_ERROR).then().statusCode(204);

        assertThat(oli.job(order.jobId()).getString("reason")).isEqualTo("disk_full");
    }

    @Test
    void aZombieCannotFailAJob() {
        var zombie = claimed();
        var holder = agent.work();

        agent.fail(zombie, FailureReason.AGENT_ERROR).then().statusCode(204);

        assertThat(oli.state(holder.jobId())).isEqualTo("claimed");
    }

    @Test
    void theAgentsReasonReplacesOurGuess() {
        var order = claimed();
        agent.renew(order, LeasePhase.RECORDING, 100);
        time.pass(Duration.ofSeconds(40));

        agent.fail(order, FailureReason.RENDER_FAILED);

        assertThat(oli.job(order.jobId()).getString("reason")).isEqualTo("render_failed");
    }

    @Test
    void aStopBeforeThereWasAnySoundIsNoFailure() {
        var order = claimed();
        agent.renew(order, LeasePhase.RECORDING, 0);
        oli.stop(order.jobId());

        agent.fail(order, FailureReason.NO_AUDIO);

        assertThat(oli.state(order.jobId())).isEqualTo("cancelled");
    }

    @Test
    void aStopStaysOneThoughTheAgentWasAway() {
        var order = claimed();
        agent.renew(order, LeasePhase.RECORDING, 0);
        oli.stop(order.jobId());
        time.pass(Duration.ofSeconds(40));
        assertThat(oli.state(order.jobId())).isEqualTo("failed");

        agent.fail(order, FailureReason.NO_AUDIO);

        assertThat(oli.state(order.jobId())).isEqualTo("cancelled");
    }

    @Test
    void doesNotLetAnAgentSayWhatIsForUsToSay() {
        var order = claimed();

        agent.fail(order, FailureReason.LEASE_EXPIRED)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
    }

    @Test
    void hidesTheJobsOfOtherNodes() {
        var order = claimed();

        TestAgent.enrolled().fail(order, FailureReason.AGENT_ERROR).then().statusCode(404);

        assertThat(oli.state(order.jobId())).isEqualTo("claimed");
    }

    private WorkOrder claimed() {
        oli.start(agent);
        return agent.work();
    }
}
