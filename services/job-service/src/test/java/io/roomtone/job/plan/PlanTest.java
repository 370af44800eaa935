package io.roomtone.job.plan;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import jakarta.inject.Inject;
import java.time.Duration;
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
    Windows windows;

    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void aProfileThatWasArchivedIsNotForNewChoicesAndGoesOnForThoseWhoHaveChosenIt() {
        var window = Windows.tracks(windows.due(agent, HOUR, Duration.ofMinutes(50)), 1_200);
        Operator.ada().archive(window.profileId()).then().statusCode(200);

        windows.take(window);

        var jobs = windows.jobs(window);
        assertThat(jobs.getList("items.state")).containsExactly("queued", "queued", "queued");
        assertThat(jobs.getList("items.profile.id"))
                .containsOnly(window.profileId().toString());
    }

    @Test
    void makesTheTracksOfAWindowThatIsNoMultiple() {
        var window = Windows.tracks(windows.due(agent, HOUR, Duration.ofMinutes(50)), 1_200);

        heard(EventType.OCCURRENCE_DUE, window, 3);

        var jobs = windows.jobs(window);
        assertThat(jobs.getList("items.name"))
                .containsExactly("Hearing (1 of 3)", "Hearing (2 of 3)", "Hearing (3 of 3)");
        assertThat(jobs.getList("items.plannedSeconds")).containsExactly(1_200, 1_200, 600);
        assertThat(Windows.starts(jobs))
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
        var window = windows.due(agent, HOUR, HOUR);

        heard(EventType.OCCURRENCE_DUE, window, 1);

        assertThat(windows.jobs(window).getString("items[0].name")).isEqualTo("Hearing");
        assertThat(windows.jobs(window).getInt("items[0].plan.tracks")).isEqualTo(1);
        try (var topic = new Topic("roomtone.jobs")) {
            var recording = UUID.fromString(windows.jobs(window).getString("items[0].recordingId"));
            eventually(() -> assertThat(Story.of(topic, recording)).hasSize(1));
            GoldenEvents.assertValid(
                    EventType.JOB_QUEUED, Story.of(topic, recording).getFirst().value());
        }
    }

    @Test
    void aDueWindowThatIsHeardTwiceIsMadeOnce() {
        var window = windows.due(agent, HOUR, HOUR);
        var event = UUID.randomUUID();

        Schedules.say(EventType.OCCURRENCE_DUE, window, event);
        Schedules.say(EventType.OCCURRENCE_DUE, window, event);
        Schedules.say(EventType.OCCURRENCE_DUE, window);

        awaitEverythingBefore(window);
        assertThat(windows.jobs(window).getList("items.tags.flatten()")).containsExactlyInAnyOrder("court", "later");
    }

    @Test
    void instancesThatRaceMakeAWindowOnce() {
        var window = Windows.tracks(windows.due(agent, HOUR, HOUR), 1_200);

        Together.run(8, () -> windows.take(window));

        assertThat(windows.jobs(window).getInt("total")).isEqualTo(3);
    }

    @Test
    void aLateWindowIsMadeFromTheTrackThatIsInProgress() {
        var window = Windows.tracks(windows.due(agent, Duration.ofMinutes(-25), HOUR), 1_200);

        windows.take(window);

        var jobs = windows.jobs(window);
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
    void anInterfaceThatIsAbsentNowMayBeThereByTheStart() {
        var id = UUID.fromString(Operator.oli()
                .call()
                .get("/api/nodes/" + agent.nodeId())
                .then()
                .extract()
                .path("interfaces[0].id"));
        agent.inventory().then().statusCode(204);
        var window = Schedules.with(windows.due(agent, HOUR, HOUR), Map.of("interfaceId", id));

        windows.take(window);

        assertThat(windows.jobs(window).getList("items.target.systemRef")).containsExactly("usb:mixer");
    }

    @Test
    void capacityIsNoReasonToRefuseAWindow() {
        var small = TestAgent.enrolled("main", 1);
        var one = Schedules.due(small.nodeId(), windows.now().plus(HOUR), HOUR);
        var other = Schedules.due(small.nodeId(), windows.now().plus(HOUR), HOUR);
        windows.take(one);
        windows.take(other);
        small.work();

        assertThat(small.claim("0s", 4).workOrder()).isNotNull();
        var waiting = waiting(one, other);
        assertThat(waiting).contains("It is due at").contains("but then").contains("records 1 of at most 1 at once");
    }

    private String waiting(OccurrenceData one, OccurrenceData other) {
        var first = windows.jobs(one);
        return first.getString("items[0].state").equals("queued")
                ? first.getString("items[0].waitingFor")
                : windows.jobs(other).getString("items[0].waitingFor");
    }

    private void heard(EventType type, OccurrenceData window, int jobs) {
        Schedules.say(type, window);
        eventually(() -> assertThat(windows.jobs(window).getInt("total")).isEqualTo(jobs));
    }

    // same key, same partition: when this one is in, the earlier ones are
    private void awaitEverythingBefore(OccurrenceData window) {
        var later = Schedules.with(
                windows.due(agent, HOUR, HOUR), Map.of("scheduleId", window.scheduleId(), "tags", List.of("later")));
        Schedules.say(EventType.OCCURRENCE_DUE, later);
        eventually(() ->
                assertThat(windows.jobs(window).getList("items.tags.flatten()")).contains("later"));
    }
}
