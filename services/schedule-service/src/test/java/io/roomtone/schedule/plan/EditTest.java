package io.roomtone.schedule.plan;

import static io.roomtone.contracts.event.EventType.OCCURRENCE_CANCELLED;
import static io.roomtone.contracts.event.EventType.OCCURRENCE_CHANGED;
import static io.roomtone.contracts.event.EventType.OCCURRENCE_DUE;
import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.contracts.state.OccurrenceState;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.Story;
import io.roomtone.schedule.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class EditTest {
    private final Planner oli = Planner.oli();
    private Room room;

    @Inject
    TestTime time;

    @BeforeEach
    void enter() {
        room = Room.at("main");
    }

    @Test
    void planningAnewTellsNobodyOfWhatNobodyKnew() {
        var start = in(Duration.ofHours(5));
        var schedule = oli.createId(daily(room, start));

        oli.edit(schedule, daily(room, start.plusSeconds(600)));

        assertThat(Story.types(schedule)).containsExactly("schedule-changed", "schedule-changed");
        assertThat(starts(schedule)).first().isEqualTo(start.plusSeconds(600));
        assertThat(starts(schedule)).hasSizeBetween(35, 37).doesNotHaveDuplicates();
    }

    @Test
    void changesWhatOthersWereToldOf() {
        var start = in(Duration.ofMinutes(60));
        var schedule = oli.createId(daily(room, start));

        var body = daily(room, start.plusSeconds(900));
        body.put("nameTemplate", "Moved {date}");
        oli.edit(schedule, body);

        assertThat(Story.types(schedule))
                .containsExactly("schedule-changed", "occurrence-due", "schedule-changed", "occurrence-changed");
        var due = Story.occurrences(schedule, OCCURRENCE_DUE).getFirst();
        var changed = Story.occurrences(schedule, OCCURRENCE_CHANGED).getFirst();
        assertThat(changed.occurrenceId()).isEqualTo(due.occurrenceId());
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.entityVersion()).isGreaterThan(due.entityVersion());
        assertThat(changed.startsAt()).isEqualTo(start.plusSeconds(900));
        assertThat(changed.name()).startsWith("Moved ");
        assertThat(changed.state()).isEqualTo(OccurrenceState.DUE);
        assertThat(changed.by()).isEqualTo("oli");
        assertThat(changed.detail()).isEqualTo("edited by oli");
    }

    @Test
    void leavesWhatIsTheSameForAnOccurrenceAlone() {
        var start = in(Duration.ofMinutes(60));
        var schedule = oli.createId(daily(room, start));

        var body = daily(room, start);
        body.put(
                "endsOn",
                LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusDays(30).toString());
        oli.edit(schedule, body);

        assertThat(Story.types(schedule)).containsExactly("schedule-changed", "occurrence-due", "schedule-changed");
    }

    @Test
    void aNodeThatIsRenamedIsNoReasonToChangeWhatWasTold() {
        var start = in(Duration.ofMinutes(60));
        var body = daily(room, start);
        body.put("nameTemplate", "{node}");
        var schedule = oli.createId(body);
        room.told("renamed", "main", NodeStatus.ONLINE, 4);

        oli.skip(schedule, LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(3));

        assertThat(Story.types(schedule)).containsExactly("schedule-changed", "occurrence-due", "schedule-changed");
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        var body = daily(room, in(Duration.ofMinutes(60)));
        var schedule = oli.createId(body);

        assertThat(oli.edit(schedule, body).getLong("entityVersion")).isEqualTo(1);

        assertThat(Story.types(schedule)).containsExactly("schedule-changed", "occurrence-due");
    }

    @Test
    void neverChangesAnOccurrenceThatHasBegun() {
        var start = in(Duration.ofMinutes(1));
        var schedule = oli.createId(daily(room, start));
        time.passUntil(start.plusSeconds(5));

        oli.edit(schedule, daily(room, start.plusSeconds(4 * 3600)));
        oli.archive(schedule);

        assertThat(Story.types(schedule)).doesNotContain("occurrence-changed", "occurrence-cancelled");
        assertThat(starts(schedule)).containsExactly(start);
    }

    @Test
    void runsAgainOnADayThatIsGivenALaterTimeAfterItsRun() {
        var start = in(Duration.ofMinutes(1));
        var schedule = oli.createId(daily(room, start));
        time.passUntil(start.plusSeconds(700));

        var later = in(Duration.ofMinutes(2));
        oli.edit(schedule, daily(room, later));

        var told = Story.occurrences(schedule, OCCURRENCE_DUE);
        assertThat(told).hasSize(2).extracting("startsAt").containsExactly(start, later);
        assertThat(told).extracting("occurrenceId").doesNotHaveDuplicates();
    }

    @Test
    void movesToAnotherNode() {
        var start = in(Duration.ofMinutes(60));
        var schedule = oli.createId(daily(room, start));
        var other = Room.at("main");

        oli.edit(schedule, daily(other, start));

        assertThat(Story.occurrences(schedule, OCCURRENCE_CHANGED))
                .singleElement()
                .satisfies(changed -> assertThat(changed.nodeId()).isEqualTo(other.nodeId()));
    }

    @Test
    void refusesALostRace() {
        var body = daily(room, in(Duration.ofHours(5)));
        var schedule = oli.createId(body);
        body.put("name", "Newer");
        oli.edit(schedule, body);

        body.put("name", "Older");
        oli.tryEdit(schedule, "\"1\"", body).then().statusCode(412);
        oli.tryEdit(schedule, null, body).then().statusCode(428);

        assertThat(oli.schedule(schedule).getString("name")).isEqualTo("Newer");
    }

    @Test
    void archivingTakesBackWhatWasTold() {
        var schedule = oli.createId(daily(room, in(Duration.ofMinutes(60))));

        var archived = oli.archive(schedule);

        assertThat(archived.getBoolean("archived")).isTrue();
        assertThat(archived.getList("allowed")).isEmpty();
        assertThat(archived.getList("next")).isEmpty();
        assertThat(Story.occurrences(schedule, OCCURRENCE_CANCELLED))
                .singleElement()
                .satisfies(cancelled -> {
                    assertThat(cancelled.revision()).isEqualTo(2);
                    assertThat(cancelled.state()).isEqualTo(OccurrenceState.CANCELLED);
                    assertThat(cancelled.detail()).isEqualTo("archived by oli");
                });
        oli.tryEdit(schedule, "\"2\"", daily(room, in(Duration.ofHours(3))))
                .then()
                .statusCode(409);
    }

    private Instant in(Duration length) {
        return Instant.ofEpochSecond(time.now().plus(length).getEpochSecond());
    }

    private static java.util.List<Instant> starts(UUID schedule) {
        return Rows.of("select starts_at from occurrence where schedule_id = $1 order by starts_at", schedule).stream()
                .map(row -> row.getOffsetDateTime(0).toInstant())
                .toList();
    }
}
