package io.roomtone.job.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class LeaseTest {
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
    void keepsAJobWhoseAgentRenews() {
        var order = agent.recording();

        for (int i = 0; i < 6; i++) {
            time.pass(Duration.ofSeconds(20));
            assertThat(agent.renew(order, LeasePhase.RECORDING, 20_000L * i)).isEqualTo(LeaseAnswer.CONTINUE);
        }

        assertThat(oli.state(order.jobId())).isEqualTo("recording");
    }

    @Test
    void countsTheLeaseFromTheRenewal() {
        var order = agent.recording();

        var before = time.now();
        agent.renew(order, LeasePhase.RECORDING, 2_000);

        var expires = Instant.parse(oli.job(order.jobId()).getString("lease.expiresAt"));
        assertThat(expires).isBetween(before.plusSeconds(30), time.now().plusSeconds(30));
    }

    @Test
    void skipsPhasesWhoseRenewalsWereLost() {
        oli.start(agent);
        var order = agent.work();

        agent.renew(order, LeasePhase.FINALIZING, 5_000);

        var job = oli.job(order.jobId());
        assertThat(job.getString("state")).isEqualTo("finalizing");
        assertThat(job.getString("startedAt")).isNotNull();
    }

    @Test
    void lateAndRepeatedRenewalsAreHarmless() {
        var order = agent.recording();
        agent.renew(order, LeasePhase.FINALIZING, 9_000);
        agent.renew(order, LeasePhase.FINALIZING, 9_000);

        assertThat(agent.renew(order, LeasePhase.RECORDING, 4_000)).isEqualTo(LeaseAnswer.CONTINUE);
        assertThat(agent.renew(order, LeasePhase.CLAIMED, 0)).isEqualTo(LeaseAnswer.CONTINUE);

        var job = oli.job(order.jobId());
        assertThat(job.getString("state")).isEqualTo("finalizing");
        assertThat(job.getLong("capturedMillis")).isEqualTo(9_000);
        assertThat(job.getList("history.to")).containsExactly("queued", "claimed", "recording", "finalizing");
    }

    @Test
    void aZombieIsToldAndChangesNothing() {
        var zombie = agent.recording();
        var holder = agent.work();
        agent.renew(holder, LeasePhase.RECORDING, 500);

        assertThat(agent.renew(zombie, LeasePhase.RECORDING, 90_000)).isEqualTo(LeaseAnswer.LOST);
        assertThat(agent.renew(zombie, LeasePhase.DELIVERED, 90_000)).isEqualTo(LeaseAnswer.LOST);

        var job = oli.job(zombie.jobId());
        assertThat(job.getLong("capturedMillis")).isEqualTo(500);
        assertThat(job.getString("deliveredSha256")).isNull();
        assertThat(job.getString("state")).isEqualTo("recording");
    }

    @Test
    void aZombieLearnsOfItAlsoWhenItsJobIsOver() {
        var zombie = agent.recording();
        var holder = agent.work();
        agent.fail(holder, FailureReason.AGENT_ERROR).then().statusCode(204);

        assertThat(agent.renew(zombie, LeasePhase.RECORDING, 90_000)).isEqualTo(LeaseAnswer.LOST);
    }

    @Test
    void takesUpAgainAJobThatItsAgentNeverLeft() {
        var order = agent.recording();
        time.pass(Duration.ofSeconds(40));
        assertThat(oli.job(order.jobId()).getString("reason")).isEqualTo("lease_expired");

        assertThat(agent.renew(order, LeasePhase.RECORDING, 41_000)).isEqualTo(LeaseAnswer.CONTINUE);

        var job = oli.job(order.jobId());
        assertThat(job.getString("state")).isEqualTo("recording");
        assertThat(job.getString("reason")).isNull();
        assertThat(job.getString("finishedAt")).isNull();
        assertThat(job.getList("history.to")).containsExactly("queued", "claimed", "recording", "failed", "recording");
    }

    @Test
    void takesUpAgainInThePhaseThatTheAgentReports() {
        var order = agent.recording();
        time.pass(Duration.ofSeconds(40));

        var report = new LeaseRenewal(order.token(), LeasePhase.FINALIZING, 30_000, List.of(), List.of(), true, null);
        agent.renew(order.jobId(), report);

        var job = oli.job(order.jobId());
        assertThat(job.getString("state")).isEqualTo("finalizing");
        assertThat(job.getBoolean("recovered")).isTrue();
    }

    @Test
    void aFailureThatTheAgentReportedStaysOne() {
        var order = agent.recording();
        agent.fail(order, FailureReason.DEVICE_UNAVAILABLE);

        assertThat(agent.renew(order, LeasePhase.RECORDING, 2_000)).isEqualTo(LeaseAnswer.CANCEL);
        assertThat(oli.job(order.jobId()).getString("reason")).isEqualTo("device_unavailable");
    }

    @Test
    void aRenewalNeverUndoesAStop() {
        for (int round = 0; round < 5; round++) {
            var order = agent.recording();
            var tasks = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 8; i++) {
                long captured = 1_000L * i;
                tasks.add(() -> agent.renew(order, LeasePhase.RECORDING, captured));
            }
            tasks.add(4, () -> oli.stop(order.jobId()).statusCode());

            Together.run(tasks);

            assertThat(agent.renew(order, LeasePhase.RECORDING, 9_000)).isEqualTo(LeaseAnswer.STOP);
            assertThat(oli.job(order.jobId()).getString("stopRequestedBy")).isEqualTo("oli");
            agent.renew(order, LeasePhase.DELIVERED, 9_000);
        }
    }

    @Test
    void remembersAStopForAnAgentThatCannotBeReached() {
        var order = agent.recording();
        time.pass(Duration.ofSeconds(40));
        oli.stop(order.jobId()).then().statusCode(200).body("state", equalTo("failed"));

        assertThat(agent.renew(order, LeasePhase.RECORDING, 50_000)).isEqualTo(LeaseAnswer.STOP);
    }

    @Test
    void endsTheStopOnceTheAgentHasStopped() {
        var order = agent.recording();
        oli.stop(order.jobId());

        assertThat(agent.renew(order, LeasePhase.FINALIZING, 3_000)).isEqualTo(LeaseAnswer.CONTINUE);
    }

    @Test
    void tellsTheAgentOfACancelledJob() {
        oli.start(agent);
        var order = agent.work();
        oli.stop(order.jobId());

        assertThat(agent.renew(order, LeasePhase.RECORDING, 100)).isEqualTo(LeaseAnswer.CANCEL);
        assertThat(oli.state(order.jobId())).isEqualTo("cancelled");
    }

    @Test
    void leavesADeliveredJobAloneForHowLongSoever() {
        var order = agent.recording();
        agent.renew(order, LeasePhase.DELIVERED, 3_000);

        time.pass(Duration.ofMinutes(5));

        assertThat(oli.state(order.jobId())).isEqualTo("finalizing");
    }

    @Test
    void keepsTheFirstDeliveredDigest() {
        var order = agent.recording();
        agent.renew(order, LeasePhase.DELIVERED, 3_000);

        agent.renew(
                order.jobId(),
                new LeaseRenewal(
                        order.token(), LeasePhase.DELIVERED, 3_000, List.of(), List.of(), false, "cd".repeat(32)));

        assertThat(oli.job(order.jobId()).getString("deliveredSha256")).isEqualTo("ab".repeat(32));
    }
}
