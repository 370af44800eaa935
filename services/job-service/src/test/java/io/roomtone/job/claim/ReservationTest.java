package io.roomtone.job.claim;

import static io.roomtone.job.testing.TestAgent.held;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Jobs that are claimed ahead of their start.
@JobServiceTest
class ReservationTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration A_LEASE_AND_AN_INTERVAL = Duration.ofSeconds(36);

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
    void handsAJobOutAheadOfItsStart() {
        var window = planned(HOUR, HOUR, 1_800);

        var order = agent.work();

        assertThat(order.serverTime().plusMillis(order.startsInMillis()))
                .isCloseTo(window.startsAt(), within(1, ChronoUnit.MILLIS));
        assertThat(order.serverTime().plusMillis(order.endsInMillis()))
                .isCloseTo(window.startsAt().plusSeconds(1_800), within(1, ChronoUnit.MILLIS));
        assertThat(order.plannedMillis()).isEqualTo(1_800_000);
        assertThat(order.track().number()).isEqualTo(1);
        assertThat(order.track().count()).isEqualTo(2);
        var job = oli.job(order.jobId());
        assertThat(job.getString("state")).isEqualTo("claimed");
        assertThat(job.getString("waitingFor")).contains("has it, and begins at");
        assertThat(Instant.parse(job.getString("lease.expiresAt")))
                .isEqualTo(window.startsAt().plusSeconds(30));
    }

    @Test
    void handsNothingOutThatIsTooFarAhead() {
        planned(Duration.ofHours(3), HOUR, 3_600);

        assertThat(agent.claim().workOrder()).isNull();

        time.pass(HOUR.plusSeconds(1));
        assertThat(agent.claim().workOrder()).isNotNull();
    }

    @Test
    void aFullAgentIsGivenWhatIsAheadAndNothingThatIsDue() {
        planned(HOUR, HOUR, 3_600);
        assertThat(agent.claim("0s", 0).workOrder()).isNotNull();

        var other = TestAgent.enrolled("main", 1);
        oli.start(other);
        assertThat(other.claim("0s", 0).workOrder()).isNull();
    }

    @Test
    void theReaperLeavesAReservationAloneUntilItsStartAndALease() {
        planned(Duration.ofMinutes(10), HOUR, 3_600);
        var order = agent.work();

        time.pass(Duration.ofMinutes(10).plusSeconds(20));
        assertThat(oli.state(order.jobId())).isEqualTo("claimed");

        time.pass(A_LEASE_AND_AN_INTERVAL);
        assertThat(oli.state(order.jobId())).isEqualTo("queued");
        assertThat(agent.work().token()).isEqualTo(order.token() + 1);
    }

    @Test
    void timeInWhichWeWereAwayBeforeTheStartProlongsNoReservation() {
        planned(HOUR, HOUR, 3_600);
        var order = agent.work();
        time.passUnattended(Duration.ofMinutes(50));
        time.pass(Duration.ofMinutes(10));

        time.pass(A_LEASE_AND_AN_INTERVAL);

        assertThat(oli.state(order.jobId())).isEqualTo("queued");
    }

    @Test
    void timeInWhichWeWereAwayAfterTheStartIsGivenBack() {
        planned(Duration.ofMinutes(10), HOUR, 3_600);
        var order = agent.work();

        time.passUnattended(Duration.ofMinutes(20));
        time.tend();

        assertThat(oli.state(order.jobId())).isEqualTo("claimed");
        assertThat(agent.renew(order, LeasePhase.RECORDING, 600_000)).isEqualTo(LeaseAnswer.CONTINUE);
    }

    @Test
    void aLostAnswerIsHandedOutAgainAheadOfTheStart() {
        var window = planned(HOUR, HOUR, 3_600);
        var lost = agent.work();

        var again = agent.work();

        assertThat(again.jobId()).isEqualTo(lost.jobId());
        assertThat(again.token()).isEqualTo(lost.token() + 1);
        assertThat(Instant.parse(oli.job(lost.jobId()).getString("lease.expiresAt")))
                .isEqualTo(window.startsAt().plusSeconds(30));
        assertThat(agent.claim(held(again)).workOrder()).isNull();
    }

    @Test
    void theTracksOfOneWindowNeedOnePlace() {
        planned(HOUR, HOUR, 1_800);

        var first = agent.work();
        var second = agent.work(held(first));

        assertThat(second.track().number()).isEqualTo(2);
        assertThat(second.track().groupId()).isEqualTo(first.track().groupId());
    }

    @Test
    void aTrackThatEndsLateKeepsTheNextOneFromNothing() {
        planned(Duration.ofMinutes(1), Duration.ofMinutes(2), 60);
        var first = agent.work();
        time.pass(Duration.ofMinutes(1));
        agent.renew(first, LeasePhase.RECORDING, 1);
        for (int seconds = 20; seconds <= 60; seconds += 20) {
            time.pass(Duration.ofSeconds(20));
            agent.renew(first, LeasePhase.RECORDING, seconds * 1_000);
        }

        var second = agent.work(held(first));

        assertThat(oli.state(first.jobId())).isEqualTo("recording");
        assertThat(second.track().number()).isEqualTo(2);
    }

    @Test
    void ofTwoWindowsThatOverlapANodeWithOnePlaceGetsOne() {
        var one = planned(HOUR, HOUR, 1_800);
        var other = planned(HOUR, HOUR, 1_800);

        var orders = Together.run(16, () -> agent.claim()).stream()
                .map(ClaimReply::workOrder)
                .filter(Objects::nonNull)
                .toList();

        assertThat(orders).isNotEmpty();
        assertThat(orders.stream().map(order -> order.track().groupId()).distinct())
                .hasSize(1);
        var states = new ArrayList<>(jobs(one).<String>getList("items.state"));
        states.addAll(jobs(other).<String>getList("items.state"));
        assertThat(states).contains("queued", "queued");
    }

    @Test
    void aWindowThatDoesNotFitHoldsUpNoneBehindIt() {
        planned(Duration.ofMinutes(30), HOUR, 3_600);
        var first = agent.work();
        planned(Duration.ofMinutes(60), HOUR, 3_600);
        var fits = planned(Duration.ofMinutes(91), HOUR, 3_600);

        var second = agent.work(held(first));

        assertThat(second.jobId()).isEqualTo(UUID.fromString(jobs(fits).getString("items[0].jobId")));
    }

    @Test
    void aRecordingStartedByHandIsRefusedWhereItWouldTakeThePlaceOfAWindow() {
        planned(HOUR, HOUR, 1_800);
        agent.work();

        oli.tryStart(agent, Map.of("plannedSeconds", 5_400))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/capacity-used-up"))
                .body("detail", containsString("Hearings is planned from"));
        oli.tryStart(agent, Map.of("plannedSeconds", 1_800)).then().statusCode(201);
    }

    @Test
    void aReservationThatIsStoppedIsCancelledAtOnceAndItsAgentHearsOfIt() {
        planned(HOUR, HOUR, 3_600);
        var order = agent.work();

        oli.stop(order.jobId()).then().statusCode(200).body("state", equalTo("cancelled"));

        assertThat(agent.claim(held(order)).signals()).containsExactly(new Signal(order.jobId(), SignalKind.CANCEL));
        assertThat(agent.renew(order, LeasePhase.CLAIMED, 0)).isEqualTo(LeaseAnswer.CANCEL);
    }

    @Test
    void anAgentThatComesBackInTheWindowRecordsTheRestOfIt() {
        var window = planned(Duration.ofMinutes(1), HOUR, 3_600);

        time.pass(Duration.ofMinutes(31));
        var order = agent.work();

        assertThat(order.startsInMillis()).isNegative();
        assertThat(order.serverTime().plusMillis(order.endsInMillis()))
                .isCloseTo(window.endsAt(), within(1, ChronoUnit.MILLIS));
    }

    @Test
    void aWindowThatNobodyTookFailsAtItsEnd() {
        var window = planned(Duration.ofMinutes(1), Duration.ofMinutes(20), 600);

        time.pass(Duration.ofMinutes(12));
        assertThat(jobs(window).getList("items.state")).containsExactly("failed", "queued");

        time.pass(Duration.ofMinutes(10));
        assertThat(jobs(window).getList("items.reason")).containsOnly("not_claimed_in_window");
    }

    private OccurrenceData planned(Duration ahead, Duration length, int trackSeconds) {
        var startsAt = time.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
        var window = Schedules.with(
                Schedules.due(agent.nodeId(), startsAt, length),
                Map.of("profileId", Operator.ada().profile(trackSeconds)));
        Schedules.say(EventType.OCCURRENCE_DUE, window);
        eventually(() -> assertThat(jobs(window).getInt("total")).isPositive());
        return window;
    }

    private JsonPath jobs(OccurrenceData window) {
        return oli.call()
                .get("/api/jobs?sort=startAt&scheduleId=" + window.scheduleId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
