package io.roomtone.job.plan;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.Story;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.testing.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class PlanTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestTime time;

    @Inject
    Pool pool;

    @Inject
    WindowPlanner planner;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void makesTheTracksOfAWindowThatIsNoMultiple() {
        var window = tracks(due(HOUR, Duration.ofMinutes(50)), 1_200);

        heard(EventType.OCCURRENCE_DUE, window, 3);

        var jobs = jobs(window);
        assertThat(jobs.getList("items.name"))
                .containsExactly("Hearing (1 of 3)", "Hearing (2 of 3)", "Hearing (3 of 3)");
        assertThat(jobs.getList("items.plannedSeconds")).containsExactly(1_200, 1_200, 600);
        assertThat(starts(jobs))
                .containsExactly(
                        window.startsAt(),
                        window.startsAt().plusSeconds(1_200),
                        window.startsAt().plusSeconds(2_400));
        assertThat(jobs.getList("items.state")).containsOnly("queued");
        assertThat(jobs.getList("items.createdBy")).containsOnly("schedule Hearings");
        assertThat(jobs.getList("items.folder")).containsOnly("hearings");
        assertThat(jobs.getList("items.plan.track")).containsExactly(1, 2, 3);
        assertThat(jobs.getList("items.plan.tracks")).containsOnly(3);
        assertThat(jobs.getList("items.plan.revision")).containsOnly(1);
        assertThat(jobs.getList("items.plan.trackGroupId").stream().distinct()).hasSize(1);
    }

    @Test
    void makesOneJobOfAWindowThatIsNotSplit() {
        var window = due(HOUR, HOUR);

        heard(EventType.OCCURRENCE_DUE, window, 1);

        assertThat(jobs(window).getString("items[0].name")).isEqualTo("Hearing");
        assertThat(jobs(window).getInt("items[0].plan.tracks")).isEqualTo(1);
        try (var topic = new Topic("roomtone.jobs")) {
            var recording = UUID.fromString(jobs(window).getString("items[0].recordingId"));
            eventually(() -> assertThat(Story.of(topic, recording)).hasSize(1));
            GoldenEvents.assertValid(
                    EventType.JOB_QUEUED, Story.of(topic, recording).getFirst().value());
        }
    }

    @Test
    void aDueWindowThatIsHeardTwiceIsMadeOnce() {
        var window = due(HOUR, HOUR);
        var event = UUID.randomUUID();

        Schedules.say(EventType.OCCURRENCE_DUE, window, event);
        Schedules.say(EventType.OCCURRENCE_DUE, window, event);
        Schedules.say(EventType.OCCURRENCE_DUE, window);

        awaitEverythingBefore(window);
        assertThat(jobs(window).getList("items.tags.flatten()")).containsExactlyInAnyOrder("court", "later");
    }

    @Test
    void instancesThatRaceMakeAWindowOnce() {
        var window = tracks(due(HOUR, HOUR), 1_200);

        Together.run(8, () -> take(window));

        assertThat(jobs(window).getInt("total")).isEqualTo(3);
    }

    @Test
    void anEditBeforeTheStartReplacesTheJobs() {
        var window = due(HOUR, HOUR);
        take(window);
        var reserved = agent.work();
        var moved = Schedules.moved(window, HOUR);

        Schedules.say(EventType.OCCURRENCE_CHANGED, moved);

        eventually(() -> assertThat(jobs(window).getInt("total")).isEqualTo(2));
        var old = oli.job(reserved.jobId());
        assertThat(old.getString("state")).isEqualTo("cancelled");
        assertThat(old.getString("detail")).isEqualTo("ada changed the schedule.");
        assertThat(old.getString("history[-1].by")).isEqualTo("ada");
        assertThat(starts(jobs(window))).last().isEqualTo(moved.startsAt());
        assertThat(jobs(window).getString("items[1].state")).isEqualTo("queued");
    }

    @Test
    void anEditThatIsHeardAfterTheStartLeavesAudioAlone() {
        var window = tracks(due(Duration.ofMinutes(1), HOUR), 1_800);
        take(window);
        var first = agent.work();
        time.pass(Duration.ofMinutes(1));
        agent.renew(first, LeasePhase.RECORDING, 100);

        take(Schedules.moved(window, HOUR));

        assertThat(jobs(window).getList("items.state")).containsExactly("recording", "cancelled", "queued", "queued");
        assertThat(agent.renew(first, LeasePhase.RECORDING, 2_100).slug()).isEqualTo("continue");
    }

    @Test
    void aCancelledWindowTakesItsJobsWithIt() {
        var window = tracks(due(HOUR, HOUR), 1_800);
        take(window);
        var reserved = agent.work();

        Schedules.say(EventType.OCCURRENCE_CANCELLED, Schedules.cancelled(window));

        eventually(() -> assertThat(jobs(window).getList("items.state")).containsOnly("cancelled"));
        assertThat(oli.job(reserved.jobId()).getString("detail")).isEqualTo("ada changed the schedule: skipped");
        assertThat(agent.claim(TestAgent.held(reserved)).signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.kind().slug()).isEqualTo("cancel"));
    }

    @Test
    void anOlderRevisionChangesNothing() {
        var window = due(HOUR, HOUR);
        var newer = Schedules.moved(window, HOUR);
        take(newer);

        take(window);
        take(Schedules.with(window, Map.of("state", "cancelled")));

        assertThat(starts(jobs(window))).containsExactly(newer.startsAt());
        assertThat(jobs(window).getList("items.state")).containsExactly("queued");
    }

    @Test
    void aWindowThatWasCancelledFirstIsNeverMade() {
        var window = due(HOUR, HOUR);

        take(Schedules.cancelled(window));
        take(window);

        assertThat(jobs(window).getInt("total")).isZero();
    }

    @Test
    void aLateWindowIsMadeFromTheTrackThatIsInProgress() {
        var window = tracks(due(Duration.ofMinutes(-25), HOUR), 1_200);

        take(window);

        var jobs = jobs(window);
        assertThat(jobs.getList("items.name")).containsExactly("Hearing (2 of 3)", "Hearing (3 of 3)");
        assertThat(jobs.getInt("items[0].plannedSeconds")).isBetween(850, 900);
        assertThat(jobs.getInt("items[1].plannedSeconds")).isEqualTo(1_200);
        var order = agent.work();
        assertThat(order.startsInMillis()).isNotPositive();
        assertThat(order.serverTime().plusMillis(order.endsInMillis()))
                .isCloseTo(window.startsAt().plusSeconds(2_400), within(1, ChronoUnit.MILLIS));
        assertThat(order.track().number()).isEqualTo(2);
    }

    @Test
    void aWindowThatIsOverIsAFailedJobThatSaysSo() {
        var window = due(Duration.ofHours(-2), HOUR);

        take(window);

        assertFailed(window, "when it was over");
    }

    @Test
    void aWindowOnARevokedNodeIsAFailedJobThatSaysSo() {
        Operator.ada()
                .call()
                .post("/api/nodes/" + agent.nodeId() + "/revoke")
                .then()
                .statusCode(200);
        var window = due(HOUR, HOUR);

        take(window);

        assertFailed(window, "was revoked");
        assertThat(jobs(window).getList("items[0].allowed")).isEmpty();
    }

    @Test
    void aWindowUnderAnArchivedProfileIsAFailedJobThatSaysSo() {
        var window = tracks(due(HOUR, HOUR), 1_200);
        Operator.ada().archive(window.profileId()).then().statusCode(200);

        take(window);

        assertFailed(window, "is archived");
    }

    @Test
    void aWindowOfChannelsThatAreNotThereIsAFailedJobThatSaysSo() {
        var window = Schedules.with(due(HOUR, HOUR), Map.of("channels", List.of(7)));

        take(window);

        assertFailed(window, "has 2 channels");
    }

    @Test
    void aWindowOfAThousandTracksAndMoreIsAFailedJobThatSaysSo() {
        var window = tracks(due(HOUR, HOUR), 1);

        take(window);

        assertFailed(window, "3600 tracks");
    }

    @Test
    void aWindowOfNoInterfaceIsAuditedAndNothingElse() {
        var bare = TestAgent.enrolledBare("main", 4);
        var window = Schedules.due(bare.nodeId(), time.now(), HOUR);

        take(window);

        assertThat(jobs(window).getInt("total")).isZero();
        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anyMatch(value -> value.contains(window.occurrenceId().toString())
                            && value.contains("\"refused\"")
                            && value.contains("schedule Hearings")));
        }
    }

    @Test
    void anInterfaceThatIsAbsentNowMayBeThereByTheStart() {
        var id = UUID.fromString(Operator.oli()
                .call()
                .get("/api/nodes/" + agent.nodeId())
                .then()
                .extract()
                .path("interfaces[0].id"));
        agent.inventory().then().statusCode(204);
        var window = Schedules.with(due(HOUR, HOUR), Map.of("interfaceId", id));

        take(window);

        assertThat(jobs(window).getList("items.target.systemRef")).containsExactly("usb:mixer");
    }

    @Test
    void capacityIsNoReasonToRefuseAWindow() {
        var small = TestAgent.enrolled("main", 1);
        var one = Schedules.due(small.nodeId(), now().plus(HOUR), HOUR);
        var other = Schedules.due(small.nodeId(), now().plus(HOUR), HOUR);
        take(one);
        take(other);
        small.work();

        assertThat(small.claim("0s", 4).workOrder()).isNotNull();
        var waiting = waiting(one, other);
        assertThat(waiting).contains("It is due at").contains("but then").contains("records 1 of at most 1 at once");
    }

    private String waiting(OccurrenceData one, OccurrenceData other) {
        var first = jobs(one);
        return first.getString("items[0].state").equals("queued")
                ? first.getString("items[0].waitingFor")
                : jobs(other).getString("items[0].waitingFor");
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private OccurrenceData due(Duration ahead, Duration length) {
        return Schedules.due(agent.nodeId(), now().plus(ahead), length);
    }

    private static OccurrenceData tracks(OccurrenceData window, int maximumSeconds) {
        return Schedules.with(window, Map.of("profileId", Operator.ada().profile(maximumSeconds)));
    }

    private Void take(OccurrenceData window) {
        return pool.withTransaction(tx -> planner.take(tx, window, now()))
                .await()
                .indefinitely();
    }

    private void heard(EventType type, OccurrenceData window, int jobs) {
        Schedules.say(type, window);
        eventually(() -> assertThat(jobs(window).getInt("total")).isEqualTo(jobs));
    }

    private JsonPath jobs(OccurrenceData window) {
        return oli.call()
                .get("/api/jobs?sort=startAt&scheduleId=" + window.scheduleId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void assertFailed(OccurrenceData window, String because) {
        var jobs = jobs(window);
        assertThat(jobs.getList("items.state")).containsExactly("failed");
        assertThat(jobs.getString("items[0].detail")).contains(because);
        assertThat(jobs.getString("items[0].startAt"))
                .isEqualTo(window.startsAt().toString());
    }

    private static List<Instant> starts(JsonPath jobs) {
        return jobs.<String>getList("items.startAt").stream()
                .map(Instant::parse)
                .toList();
    }

    // same key, same partition: when this one is in, the earlier ones are
    private void awaitEverythingBefore(OccurrenceData window) {
        var later =
                Schedules.with(due(HOUR, HOUR), Map.of("scheduleId", window.scheduleId(), "tags", List.of("later")));
        Schedules.say(EventType.OCCURRENCE_DUE, later);
        eventually(
                () -> assertThat(jobs(window).getList("items.tags.flatten()")).contains("later"));
    }
}
