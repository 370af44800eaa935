package io.roomtone.job.claim;

import static io.roomtone.job.testing.TestAgent.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.kit.testing.Eventually;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A recording that was started by hand beside windows that are planned, on a node with one place.
@JobServiceTest
class PlannedFirstTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestTime time;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled("main", 1);
    }

    @Test
    void aRecordingThatRunsUntilAStopKeepsNoWindowFromItsReservation() {
        var byHand = agent.recording();

        var window = planned(HOUR, HOUR);

        assertThat(agent.work(held(byHand)).jobId()).isEqualTo(jobOf(window));
    }

    @Test
    void aRecordingThatRunsUntilAStopKeepsNoWindowThatIsDueFromItsPlace() {
        var byHand = agent.recording();

        planned(Duration.ofMinutes(-1), HOUR);

        var planned = agent.work(held(byHand));
        agent.renew(planned, LeasePhase.RECORDING, 100);
        assertThat(oli.state(byHand.jobId())).isEqualTo("recording");
        assertThat(oli.state(planned.jobId())).isEqualTo("recording");
    }

    @Test
    void aWindowSaysThatItBeginsThoughTheNodeIsFullOfOthers() {
        agent.recording();

        var window = planned(HOUR, HOUR);

        assertThat(oli.call()
                        .get("/api/jobs?scheduleId=" + window.scheduleId())
                        .jsonPath()
                        .getString("items[0].waitingFor"))
                .doesNotContain("but then");
    }

    @Test
    void whoStartsByHandIsToldOfWhatIsPlannedAndMayRecordUntilThenAndLonger() {
        planned(HOUR, HOUR);
        var reserved = agent.work();

        var started = oli.tryStart(agent, Map.of());

        started.then()
                .statusCode(201)
                .body("notices", hasSize(1))
                .body("notices[0]", containsString("Hearings is planned on"));
        var byHand = agent.work(held(reserved));
        assertThat(byHand.jobId().toString()).isEqualTo(started.path("jobId"));
        assertThat(oli.job(byHand.jobId()).getString("notices[0]")).contains("It begins in any case");
        assertThat(oli.job(reserved.jobId()).getList("notices")).isEmpty();
    }

    @Test
    void aWindowThatRunsTakesThePlaceOfWhatIsStartedByHandLater() {
        planned(Duration.ofMinutes(-1), HOUR);
        agent.renew(agent.work(), LeasePhase.RECORDING, 100);

        oli.tryStart(agent, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/capacity-used-up"))
                .body("detail", containsString("all of that is taken now (Hearings is planned from"));
    }

    @Test
    void aRecordingThatRunsUntilAStopKeepsItsPlaceFromAnotherOneByHand() {
        agent.recording();

        oli.tryStart(agent, Map.of("plannedSeconds", 60)).then().statusCode(409);
    }

    private OccurrenceData planned(Duration ahead, Duration length) {
        var startsAt = time.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
        var window = Schedules.due(agent.nodeId(), startsAt, length);
        Schedules.say(EventType.OCCURRENCE_DUE, window);
        Eventually.eventually(() -> oli.call()
                .get("/api/jobs?scheduleId=" + window.scheduleId())
                .then()
                .body("items.state", hasItem("queued")));
        return window;
    }

    private UUID jobOf(OccurrenceData window) {
        return oli.call()
                .get("/api/jobs?scheduleId=" + window.scheduleId())
                .jsonPath()
                .getUUID("items[0].jobId");
    }
}
