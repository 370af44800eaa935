package io.roomtone.schedule;

import static io.roomtone.kit.testing.Eventually.eventually;
import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.roomtone.contracts.event.EventType;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.Story;
import io.roomtone.schedule.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The scheduler runs the loops: nobody else does here.
@ScheduleServiceTest
@TestProfile(TimersTest.Scheduled.class)
class TimersTest {
    @Inject
    TestTime time;

    public static final class Scheduled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled", "true",
                    "roomtone.fire.interval", "1s",
                    "roomtone.plan.interval", "1s");
        }
    }

    @Test
    void fillTheHorizonAndFireAsTimePasses() {
        var schedule = Planner.oli().createId(daily(Room.at("main"), LocalTime.NOON));

        time.passUnattended(Duration.ofDays(10));

        eventually(() -> assertThat(days(schedule)).isGreaterThanOrEqualTo(45));
        eventually(() -> assertThat(Story.occurrences(schedule, EventType.OCCURRENCE_DUE))
                .hasSizeBetween(10, 11));
    }

    private static int days(UUID schedule) {
        return Rows.of("select 1 from occurrence where schedule_id = $1", schedule)
                .size();
    }
}
