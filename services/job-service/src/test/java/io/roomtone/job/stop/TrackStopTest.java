package io.roomtone.job.stop;

import static io.roomtone.job.testing.TestAgent.held;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class TrackStopTest {
    @Inject
    TestTime time;

    private final Operator oli = Operator.oli();
    private TestAgent agent;
    private OccurrenceData window;
    private WorkOrder first;
    private WorkOrder second;

    @BeforeEach
    void recordTheFirstOfFourTracks() {
        time.tend();
        agent = TestAgent.enrolled();
        var now = time.now().truncatedTo(ChronoUnit.MILLIS);
        window = Schedules.with(
                Schedules.due(agent.nodeId(), now, Duration.ofMinutes(40)),
                Map.of("profileId", Operator.ada().profile(600)));
        Schedules.say(EventType.OCCURRENCE_DUE, window);
        eventually(() -> assertThat(states()).hasSize(4));
        first = agent.work();
        agent.renew(first, LeasePhase.RECORDING, 100);
        second = agent.work(held(first));
    }

    @Test
    void endsTheWindowWithTheTrack() {
        oli.stop(first.jobId())
                .then()
                .statusCode(200)
                .body("jobId", equalTo(first.jobId().toString()));

        assertThat(states()).containsExactly("recording", "cancelled", "cancelled", "cancelled");
        assertThat(agent.claim(held(first), held(second)).signals())
                .containsExactlyInAnyOrder(
                        new Signal(first.jobId(), SignalKind.STOP), new Signal(second.jobId(), SignalKind.CANCEL));
    }

    @Test
    void endsTheTrackAloneWhenToldSo() {
        oli.call()
                .body(Map.of("laterTracks", false))
                .post("/api/jobs/" + first.jobId() + "/stop")
                .then()
                .statusCode(200);

        assertThat(states()).containsExactly("recording", "claimed", "queued", "queued");
    }

    @Test
    void leavesEarlierTracksAlone() {
        oli.stop(second.jobId()).then().statusCode(200).body("state", equalTo("cancelled"));

        assertThat(states()).containsExactly("recording", "cancelled", "cancelled", "cancelled");
        assertThat(oli.job(first.jobId()).getString("stopRequestedAt")).isNull();
    }

    @Test
    void endsTheWindowAlsoWhereTheTrackIsJustOver() {
        agent.renew(first, LeasePhase.FINALIZING, 600_000);
        agent.renew(second, LeasePhase.RECORDING, 100);

        oli.stop(first.jobId()).then().statusCode(200).body("state", equalTo("finalizing"));

        assertThat(states()).containsExactly("finalizing", "recording", "cancelled", "cancelled");
        assertThat(oli.job(second.jobId()).getString("stopRequestedBy")).isEqualTo("oli");
    }

    @Test
    void doesNotNeedABody() {
        oli.call()
                .noContentType()
                .post("/api/jobs/" + first.jobId() + "/stop")
                .then()
                .statusCode(200);

        assertThat(states()).contains("cancelled");
    }

    @Test
    void refusesAWishThatItDoesNotKnow() {
        oli.call()
                .body(Map.of("everything", true))
                .post("/api/jobs/" + UUID.randomUUID() + "/stop")
                .then()
                .statusCode(400);
    }

    private List<String> states() {
        return oli.call()
                .get("/api/jobs?sort=startAt&scheduleId=" + window.scheduleId())
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }
}
