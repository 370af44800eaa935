package io.roomtone.job.finish;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Library;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class CachedRecordingsTest {
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
    void verifiedBytesCompleteTheJob() {
        var order = claimed();
        agent.renew(order, LeasePhase.FINALIZING, 1_000);

        Library.cached(order, false);

        awaitCompleted(order.jobId());
        var job = oli.job(order.jobId());
        assertThat(job.getString("finishedAt")).isNotNull();
        assertThat(job.getString("deliveredSha256")).hasSize(64);
        assertThat(job.getBoolean("recovered")).isFalse();
        assertThat(job.getString("history[-1].by")).isEqualTo("library");
    }

    @Test
    void theSameFactAgainChangesNothing() {
        var order = claimed();
        var event = UUID.randomUUID();

        Library.cached(order.recordingId(), order.jobId(), order.token(), false, event);
        Library.cached(order.recordingId(), order.jobId(), order.token(), false, event);
        Library.cached(order, false);

        awaitEverythingBefore(order.recordingId());
        assertThat(oli.job(order.jobId()).getList("history.to")).containsExactly("queued", "claimed", "completed");
    }

    @Test
    void aJobThatIsNotOursIsPassedOver() {
        var recording = UUID.randomUUID();

        Library.cached(recording, UUID.randomUUID(), 1, false, UUID.randomUUID());

        awaitEverythingBefore(recording);
    }

    @Test
    void audioThatOutlivedItsLeaseCompletesTheJobAsRecovered() {
        var order = claimed();
        agent.renew(order, LeasePhase.RECORDING, 1_000);
        time.pass(Duration.ofSeconds(40));
        assertThat(oli.job(order.jobId()).getString("reason")).isEqualTo("lease_expired");

        Library.cached(order, true);

        awaitCompleted(order.jobId());
        assertThat(oli.job(order.jobId()).getBoolean("recovered")).isTrue();
        assertThat(oli.job(order.jobId()).getString("reason")).isNull();
    }

    @Test
    void audioOfACancelledJobCompletesIt() {
        var order = claimed();
        oli.stop(order.jobId());

        Library.cached(order, false);

        awaitCompleted(order.jobId());
    }

    @Test
    void audioOfAFailedJobCompletesIt() {
        var order = claimed();
        agent.fail(order, FailureReason.AGENT_ERROR);

        Library.cached(order, true);

        awaitCompleted(order.jobId());
    }

    @Test
    void bytesOfAnOlderTakeCompleteNothing() {
        var zombie = claimed();
        var newer = agent.work();
        agent.renew(newer, LeasePhase.RECORDING, 1_000);

        Library.cached(zombie, false);

        awaitEverythingBefore(zombie.recordingId());
        assertThat(oli.state(newer.jobId())).isEqualTo("recording");
        Library.cached(newer, false);
        awaitCompleted(newer.jobId());
    }

    @Test
    void bytesOfAnOlderTakeAreWhatThereIsWhenTheNewestBringsNone() {
        var older = claimed();
        var newest = agent.work();
        agent.renew(newest, LeasePhase.RECORDING, 1_000);
        Library.cached(older, false);
        awaitEverythingBefore(older.recordingId());

        agent.fail(newest, FailureReason.DEVICE_UNAVAILABLE).then().statusCode(204);

        var job = oli.job(newest.jobId());
        assertThat(job.getString("state")).isEqualTo("completed");
        assertThat(job.getBoolean("recovered")).isTrue();
    }

    @Test
    void bytesOfAnOlderTakeCompleteAJobThatTheNewestHasGivenUp() {
        var older = claimed();
        var newest = agent.work();
        agent.fail(newest, FailureReason.DEVICE_UNAVAILABLE);
        assertThat(oli.state(newest.jobId())).isEqualTo("failed");

        Library.cached(older, true);

        awaitCompleted(newest.jobId());
    }

    @Test
    void theAgentOfACompletedJobMayGoOnToItsReceipt() {
        var order = claimed();
        Library.cached(order, false);
        awaitCompleted(order.jobId());

        assertThat(agent.renew(order, LeasePhase.FINALIZING, 1_000)).isEqualTo(LeaseAnswer.CONTINUE);
        assertThat(agent.renew(order, LeasePhase.DELIVERED, 1_000)).isEqualTo(LeaseAnswer.CONTINUE);
        assertThat(oli.state(order.jobId())).isEqualTo("completed");
    }

    private WorkOrder claimed() {
        oli.start(agent);
        return agent.work();
    }

    private void awaitCompleted(UUID job) {
        eventually(() -> assertThat(oli.state(job)).isEqualTo("completed"));
    }

    // same key, same partition: when this one is in, the earlier ones are
    private void awaitEverythingBefore(UUID recording) {
        // of another node: this one's jobs would be handed out again
        var other = TestAgent.enrolled();
        oli.start(other);
        var later = other.work();
        Library.cached(recording, later.jobId(), later.token(), false, UUID.randomUUID());
        awaitCompleted(later.jobId());
    }
}
