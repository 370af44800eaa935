package io.roomtone.job.reap;

import static io.roomtone.job.testing.TestAgent.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.HeldJob;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class ReaperTest {
    private static final Duration A_LEASE_AND_AN_INTERVAL = Duration.ofSeconds(35);

    @Inject
    TestTime time;

    @Inject
    Reaper reaper;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void failsAJobWhoseAgentFellSilent() {
        var order = recording();

        time.pass(A_LEASE_AND_AN_INTERVAL);

        var job = oli.job(order.jobId());
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("reason")).isEqualTo("lease_expired");
        assertThat(job.getString("detail")).matches("Agent unreachable, audio expected until \\d\\d:\\d\\d UTC\\.");
        assertThat(job.getString("lease")).isNull();
        assertThat(job.getString("history[-1].by")).isEqualTo("reaper");
    }

    @Test
    void leavesALeaseAloneThatHasNotRunOut() {
        var order = recording();

        time.pass(Duration.ofSeconds(20));

        assertThat(oli.state(order.jobId())).isEqualTo("recording");
    }

    @Test
    void failsAJobThatWasBeingRendered() {
        var order = recording();
        agent.renew(order, LeasePhase.FINALIZING, 1_000);

        time.pass(A_LEASE_AND_AN_INTERVAL);

        assertThat(oli.job(order.jobId()).getString("detail")).contains("its audio is on the node");
    }

    @Test
    void givesAClaimedJobWithoutAudioBackToTheQueue() {
        oli.start(agent);
        var order = agent.work();

        time.pass(A_LEASE_AND_AN_INTERVAL);

        assertThat(oli.state(order.jobId())).isEqualTo("queued");
        assertThat(agent.work().jobId()).isEqualTo(order.jobId());
    }

    @Test
    void failsAClaimedJobWithoutAudioWhoseWindowHasClosed() {
        var job = oli.start(agent);
        time.pass(Duration.ofMinutes(9).plusSeconds(50));
        agent.work();

        time.pass(A_LEASE_AND_AN_INTERVAL);

        assertThat(oli.job(job).getString("reason")).isEqualTo("not_claimed_in_window");
    }

    @Test
    void failsAJobThatNobodyTakesInItsWindow() {
        var job = oli.start(agent);

        time.pass(Duration.ofMinutes(10).plusSeconds(5));

        var shown = oli.job(job);
        assertThat(shown.getString("reason")).isEqualTo("not_claimed_in_window");
        assertThat(shown.getString("detail")).contains("did not begin until");
        assertThat(agent.claim().workOrder()).isNull();
    }

    @Test
    void anAgentThatHadTheJobAllTheTimeBringsItBackEvenThen() {
        oli.start(agent);
        var order = agent.work();
        time.pass(Duration.ofMinutes(11));
        assertThat(oli.job(order.jobId()).getString("reason")).isEqualTo("not_claimed_in_window");

        assertThat(agent.renew(order, LeasePhase.RECORDING, 600_000)).isEqualTo(LeaseAnswer.CONTINUE);

        assertThat(oli.state(order.jobId())).isEqualTo("recording");
    }

    @Test
    void doesNotHoldAgainstAnAgentThatWeWereAway() {
        var order = recording();
        var queued = oli.start(agent);
        time.tend();

        time.passUnattended(Duration.ofHours(1));
        time.tend();

        assertThat(oli.state(order.jobId())).isEqualTo("recording");
        assertThat(oli.state(queued)).isEqualTo("queued");
        assertThat(agent.renew(order, LeasePhase.RECORDING, 3_600_000)).isEqualTo(LeaseAnswer.CONTINUE);
    }

    @Test
    void endsWhatStaysSilentAfterWeAreBack() {
        var order = recording();
        time.tend();
        time.passUnattended(Duration.ofHours(1));
        time.tend();

        time.pass(A_LEASE_AND_AN_INTERVAL);

        assertThat(oli.state(order.jobId())).isEqualTo("failed");
    }

    @Test
    void givesNothingToAnAgentThatWasHeardSinceWeAreBack() {
        var order = recording();
        time.tend();
        time.passUnattended(Duration.ofHours(1));
        agent.renew(order, LeasePhase.RECORDING, 3_600_000);
        time.tend();

        time.pass(A_LEASE_AND_AN_INTERVAL);

        assertThat(oli.state(order.jobId())).isEqualTo("failed");
    }

    @Test
    void givesTheTimeBackOnceAlthoughManyInstancesComeBack() {
        var order = recording();
        time.tend();
        time.passUnattended(Duration.ofHours(1));
        var now = time.now();

        Together.run(4, () -> reaper.runOnce(now).await().indefinitely());
        time.pass(Duration.ofSeconds(50));

        assertThat(oli.state(order.jobId())).isEqualTo("failed");
    }

    @Test
    void manyInstancesReapEachJobOnce() {
        var orders = new ArrayList<WorkOrder>();
        for (int i = 0; i < 4; i++) {
            oli.start(agent);
            orders.add(agent.work(orders.stream().map(TestAgent::held).toArray(HeldJob[]::new)));
            agent.renew(orders.getLast(), LeasePhase.RECORDING, 100);
        }
        time.tend();
        time.pass(Duration.ofSeconds(25));
        time.passUnattended(Duration.ofSeconds(9));
        var now = time.now();

        Together.run(8, () -> reaper.runOnce(now).await().indefinitely());

        for (var order : orders) {
            assertThat(oli.job(order.jobId()).getList("history.to"))
                    .containsExactly("queued", "claimed", "recording", "failed");
        }
    }

    @Test
    void keepsTheAgentsWordThatItHoldsAJob() {
        var order = recording();
        time.pass(A_LEASE_AND_AN_INTERVAL);

        assertThat(agent.claim(held(order)).workOrder()).isNull();
    }

    private WorkOrder recording() {
        oli.start(agent, Map.of("plannedSeconds", 7_200));
        var order = agent.work();
        agent.renew(order, LeasePhase.RECORDING, 100);
        return order;
    }
}
