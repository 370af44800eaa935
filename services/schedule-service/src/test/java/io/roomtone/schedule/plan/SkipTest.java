package io.roomtone.schedule.plan;

import static io.roomtone.contracts.event.EventType.OCCURRENCE_CANCELLED;
import static io.roomtone.contracts.event.EventType.OCCURRENCE_DUE;
import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
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
class SkipTest {
    private final Planner oli = Planner.oli();
    private Instant start;
    private LocalDate day;
    private UUID schedule;

    @Inject
    TestTime time;

    /// Due since its start is in an hour.
    @BeforeEach
    void make() {
        start = Instant.ofEpochSecond(time.now().plus(Duration.ofHours(1)).getEpochSecond());
        day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        schedule = oli.createId(daily(Room.at("main"), start));
    }

    @Test
    void takesBackWhatWasTold() {
        var skipped = oli.skip(schedule, day);

        assertThat(skipped.getList("skippedDates")).containsExactly(day.toString());
        assertThat(skipped.getString("next[0].date")).isEqualTo(day.plusDays(1).toString());
        assertThat(skipped.getString("lastOccurrences[0].outcome")).isEqualTo("cancelled");
        assertThat(Story.occurrences(schedule, OCCURRENCE_CANCELLED))
                .singleElement()
                .satisfies(cancelled -> {
                    assertThat(cancelled.date()).isEqualTo(day);
                    assertThat(cancelled.revision()).isEqualTo(2);
                    assertThat(cancelled.detail()).isEqualTo("skipped by oli");
                });
    }

    @Test
    void runsAfterAllAsANewOccurrence() {
        oli.skip(schedule, day);

        oli.call().delete("/api/schedules/" + schedule + "/skip/" + day).then().statusCode(200);

        assertThat(oli.schedule(schedule).getList("skippedDates")).isEmpty();
        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE))
                .hasSize(2)
                .allSatisfy(due -> assertThat(due.startsAt()).isEqualTo(start))
                .extracting("occurrenceId")
                .doesNotHaveDuplicates();
    }

    @Test
    void isDoneOnce() {
        oli.skip(schedule, day);

        assertThat(oli.skip(schedule, day).getLong("entityVersion")).isEqualTo(2);

        assertThat(Story.occurrences(schedule, OCCURRENCE_CANCELLED)).hasSize(1);
    }

    @Test
    void refusesADayWhoseStartHasPassed() {
        time.passUntil(start.plusSeconds(1));

        oli.trySkip(schedule, day).then().statusCode(409);

        assertThat(Story.occurrences(schedule, OCCURRENCE_CANCELLED)).isEmpty();
    }

    @Test
    void refusesADayOnWhichNothingRuns() {
        var body = daily(Room.at("main"), start);
        body.put("endsOn", day.plusDays(3).toString());
        var ending = oli.createId(body);

        var refusal = oli.trySkip(ending, day.plusDays(4))
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();

        assertThat(refusal.getString("errors[0].field")).isEqualTo("date");
        oli.trySkip(ending, "soon").then().statusCode(400);
    }
}
