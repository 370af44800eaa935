package io.roomtone.schedule.fire;

import static io.roomtone.contracts.event.EventType.OCCURRENCE_DUE;
import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.Story;
import io.roomtone.schedule.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class RunNowTest {
    private final Planner oli = Planner.oli();
    private Room room;
    private UUID schedule;

    @Inject
    TestTime time;

    @BeforeEach
    void make() {
        room = Room.at("main");
        schedule = oli.createId(daily(room, time.now().plus(Duration.ofHours(5))));
    }

    @Test
    void startsAtOnceForTheSchedulesLength() {
        var before = time.now();

        var run = oli.tryRunNow(schedule, Map.of(), UUID.randomUUID())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(run.getString("state")).isEqualTo("due");
        assertThat(run.getBoolean("runNow")).isTrue();
        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE)).singleElement().satisfies(due -> {
            assertThat(due.startsAt()).isBetween(before.minusMillis(1), time.now());
            assertThat(Duration.between(due.startsAt(), due.endsAt())).hasSeconds(600);
            assertThat(due.runNow()).isTrue();
            assertThat(due.by()).isEqualTo("oli");
        });
        assertThat(oli.schedule(schedule).getString("lastOccurrences[0].occurrenceId"))
                .isEqualTo(run.getString("occurrenceId"));
    }

    @Test
    void runsOnceForOneKeyAndAsLongAsAsked() {
        var key = UUID.randomUUID();

        oli.tryRunNow(schedule, Map.of("durationSeconds", 5), key).then().statusCode(201);
        oli.tryRunNow(schedule, Map.of("durationSeconds", 5), key).then().statusCode(201);
        oli.tryRunNow(schedule, Map.of("durationSeconds", 7), UUID.randomUUID())
                .then()
                .statusCode(201);

        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE))
                .extracting(
                        due -> Duration.between(due.startsAt(), due.endsAt()).toSeconds())
                .containsExactly(5L, 7L);
    }

    @Test
    void anEditAndTheLoopsLeaveItAlone() {
        oli.tryRunNow(schedule, Map.of(), UUID.randomUUID()).then().statusCode(201);

        oli.edit(schedule, daily(room, time.now().plus(Duration.ofHours(6))));
        time.tend();

        assertThat(Story.types(schedule)).containsExactly("schedule-changed", "occurrence-due", "schedule-changed");
    }

    @Test
    void refusesWhatCannotRun() {
        oli.tryRunNow(schedule, Map.of("durationSeconds", 0), UUID.randomUUID())
                .then()
                .statusCode(400);
        oli.tryRunNow(UUID.randomUUID(), Map.of(), UUID.randomUUID()).then().statusCode(404);
        room.told(NodeStatus.REVOKED, 4);
        oli.tryRunNow(schedule, Map.of(), UUID.randomUUID()).then().statusCode(409);
        assertThat(oli.schedule(schedule).getList("allowed")).doesNotContain("runNow");
        oli.archive(schedule);
        oli.tryRunNow(schedule, Map.of(), UUID.randomUUID()).then().statusCode(409);

        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE)).isEmpty();
    }
}
