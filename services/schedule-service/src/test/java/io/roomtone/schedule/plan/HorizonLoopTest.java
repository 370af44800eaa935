package io.roomtone.schedule.plan;

import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.TestTime;
import io.roomtone.schedule.testing.Together;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class HorizonLoopTest {
    private final Planner oli = Planner.oli();

    @Inject
    TestTime time;

    @Inject
    HorizonLoop loop;

    @Test
    void keepsFiveWeeksFullThoughTwoInstancesPlan() {
        var schedule = oli.createId(daily(Room.at("main"), LocalTime.NOON));
        time.passUnattended(Duration.ofDays(10));

        Together.run(4, () -> loop.runOnce(time.now()).await().indefinitely());

        assertThat(aheadOf(schedule)).isBetween(35L, 36L);
        assertThat(Rows.of(
                        "select on_date from occurrence where schedule_id = $1 group by on_date having count(*) > 1",
                        schedule))
                .isEmpty();
    }

    @Test
    void hasFiveAheadHoweverFarTheyAre() {
        var body = daily(Room.at("main"), LocalTime.NOON);
        body.putAll(Map.of("recurrence", "weekly", "days", List.of("MONDAY"), "startsOn", "2040-01-01"));

        var schedule = oli.createId(body);

        assertThat(aheadOf(schedule)).isEqualTo(5);
    }

    private long aheadOf(UUID schedule) {
        return Rows.of("select starts_at from occurrence where schedule_id = $1", schedule).stream()
                .filter(row -> row.getOffsetDateTime(0).toInstant().isAfter(time.now()))
                .count();
    }
}
