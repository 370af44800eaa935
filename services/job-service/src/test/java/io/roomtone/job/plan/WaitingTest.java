package io.roomtone.job.plan;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.Story;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.testing.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Occurrences for which something is missing.
@JobServiceTest
class WaitingTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestTime time;

    @Inject
    Windows windows;

    @Inject
    WaitingLoop loop;

    @Inject
    Pool pool;

    private TestAgent bare;

    @BeforeEach
    void enrol() {
        time.tend();
        bare = TestAgent.enrolledBare("main", 4);
    }

    @Test
    void isMadeOnceItsNodeHasAnInterface() {
        var window = windows.due(bare, HOUR, HOUR);
        windows.take(window);
        time.tend();
        assertThat(windows.jobs(window).getInt("total")).isZero();

        connect();
        time.tend();
        time.tend();

        assertThat(windows.jobs(window).getList("items.state")).containsExactly("queued");
        assertThat(windows.jobs(window).getList("items.plan.revision")).containsExactly(1);
        assertThat(Windows.starts(windows.jobs(window))).containsExactly(window.startsAt());
        assertThat(bare.work().target().systemRef()).isEqualTo("usb:mixer");
    }

    @Test
    void whatIsLeftOfItsWindowIsRecorded() {
        var window = Windows.tracks(windows.due(bare, Duration.ofMinutes(1), HOUR), 1_800);
        windows.take(window);
        time.pass(Duration.ofMinutes(41));

        connect();
        time.tend();

        var jobs = windows.jobs(window);
        assertThat(jobs.getList("items.plan.track")).containsExactly(2);
        assertThat(jobs.getInt("items[0].plannedSeconds")).isBetween(1_195, 1_200);
        assertThat(bare.work().startsInMillis()).isNotPositive();
    }

    @Test
    void saysOnceWhatItWaitsFor() {
        var window = windows.due(bare, HOUR, HOUR);

        windows.take(window);
        bare.heartbeat();
        time.tend();
        time.tend();

        var told = told(window, 1);
        GoldenEvents.assertValid(EventType.OCCURRENCE_WAITING, told.getFirst());
        assertThat(JsonPath.from(told.getFirst()).getString("detail")).contains("has no interface yet");
        assertThat(JsonPath.from(told.getFirst()).getString("reason")).isNull();
    }

    @Test
    void waitsForAProfileThatIsNotKnownYet() {
        connect();
        var profile = UUID.randomUUID();
        var window = Schedules.with(windows.due(bare, HOUR, HOUR), Map.of("profileId", profile));
        windows.take(window);
        time.tend();
        assertThat(windows.jobs(window).getInt("total")).isZero();

        sql("""
                insert into profile (id, entity_version, name, codec, channel_mode, is_default)
                values ($1, 1, 'Late', 'flac', 'as_captured', false)
                """, profile);
        time.tend();

        assertThat(windows.jobs(window).getList("items.profile.name")).containsExactly("Late");
    }

    @Test
    void anEditThatAnInstanceOfTheVersionBeforeHeardLeavesTheEarlierRevisionBehindToo() {
        var window = windows.due(bare, HOUR, HOUR);
        windows.take(window);
        // it has made the jobs of this revision, and knows of none that waits
        sql("update occurrence set revision = revision + 1 where id = $1", window.occurrenceId());

        connect();
        time.tend();

        assertThat(windows.jobs(window).getInt("total")).isZero();
    }

    @Test
    void anEditLeavesTheEarlierRevisionBehind() {
        var other = TestAgent.enrolled();
        var window = windows.due(bare, HOUR, HOUR);
        windows.take(window);

        windows.take(Schedules.with(window, Map.of("revision", 2, "nodeId", other.nodeId())));
        connect();
        time.tend();

        assertThat(windows.jobs(window).getList("items.nodeId"))
                .containsExactly(other.nodeId().toString());
        assertThat(windows.jobs(window).getList("items.plan.revision")).containsExactly(2);
    }

    @Test
    void namesAnInterfaceThatIsNotThereUntilTheScheduleNamesAnother() {
        connect();
        var window = Schedules.with(windows.due(bare, HOUR, HOUR), Map.of("interfaceId", UUID.randomUUID()));
        windows.take(window);
        assertThat(JsonPath.from(told(window, 1).getFirst()).getString("detail"))
                .contains("does not have the interface that the schedule names");

        var edit = new HashMap<String, Object>(Map.of("revision", 2));
        edit.put("interfaceId", null);
        windows.take(Schedules.with(window, edit));

        assertThat(windows.jobs(window).getList("items.state")).containsExactly("queued");
    }

    @Test
    void aCancelledOneWaitsNoMore() {
        var window = windows.due(bare, HOUR, HOUR);
        windows.take(window);

        windows.take(Schedules.cancelled(window));
        connect();
        time.pass(Duration.ofHours(2));

        assertThat(windows.jobs(window).getInt("total")).isZero();
        assertThat(told(window, 1)).hasSize(1);
    }

    @Test
    void oneWhoseWindowEndsSoHasFailedAndSaysWhy() {
        var window = windows.due(bare, Duration.ofMinutes(1), Duration.ofMinutes(10));
        windows.take(window);

        time.pass(Duration.ofMinutes(12));
        connect();
        time.tend();

        var failed = told(window, 2).getLast();
        GoldenEvents.assertValid(EventType.OCCURRENCE_FAILED, failed);
        assertThat(JsonPath.from(failed).getString("reason")).isEqualTo("not_claimed_in_window");
        assertThat(JsonPath.from(failed).getString("detail"))
                .contains("has no interface yet")
                .contains("That did not change until");
        assertThat(JsonPath.from(failed).getLong("entityVersion")).isEqualTo(2);
        assertThat(windows.jobs(window).getInt("total")).isZero();
        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anyMatch(value -> value.contains(window.occurrenceId().toString())
                            && value.contains("\"refused\"")
                            && value.contains("schedule Hearings")));
        }
    }

    @Test
    void oneThatIsHeardAfterItsWindowHasFailedAtOnce() {
        var window = windows.due(bare, Duration.ofHours(-2), HOUR);

        windows.take(window);

        GoldenEvents.assertValid(EventType.OCCURRENCE_FAILED, told(window, 1).getFirst());
    }

    @Test
    void instancesThatRaceMakeItOnce() {
        var window = windows.due(bare, HOUR, HOUR);
        windows.take(window);
        connect();

        Together.run(8, () -> loop.runOnce(time.now()).await().indefinitely());

        assertThat(windows.jobs(window).getInt("total")).isEqualTo(1);
    }

    @Test
    void oneThatCannotBePlannedKeepsNoOtherWaiting() {
        var broken = windows.due(bare, HOUR, HOUR);
        var window = windows.due(bare, HOUR, HOUR.plusMinutes(1));
        windows.take(broken);
        windows.take(window);
        sql("update occurrence set waiting = '[]' where id = $1", broken.occurrenceId());
        sql(
                "update occurrence set waiting_until = waiting_until - interval '1 day' where id = $1",
                broken.occurrenceId());

        connect();
        time.tend();

        assertThat(windows.jobs(window).getInt("total")).isEqualTo(1);
        sql("delete from occurrence where id = $1", broken.occurrenceId());
    }

    private void connect() {
        bare.inventory(TestAgent.stereo("usb:mixer", "Mixer")).then().statusCode(204);
    }

    private void sql(String statement, UUID id) {
        pool.preparedQuery(statement).execute(Tuple.of(id)).await().indefinitely();
    }

    /// What was told of the occurrence; nothing may come after that many.
    private List<String> told(OccurrenceData window, int events) {
        try (var topic = new Topic("roomtone.jobs")) {
            eventually(() -> assertThat(Story.of(topic, window.occurrenceId())).hasSize(events));
            return Story.of(topic, window.occurrenceId()).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
