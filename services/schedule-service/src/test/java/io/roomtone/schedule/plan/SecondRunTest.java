package io.roomtone.schedule.plan;

import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Edits of a schedule whose run of the day has begun, or may have.
@ScheduleServiceTest
class SecondRunTest {
    private static final int EARLY_SECONDS = 900;

    private final Planner oli = Planner.oli();
    private Room room;
    private ZoneId noon;
    private Instant start;
    private UUID schedule;

    @Inject
    TestTime time;

    /// It is about noon, and a run of today begins in five minutes, a quarter of an hour before its start.
    @BeforeEach
    void plan() {
        room = Room.at("main");
        int utcHour = time.now().atOffset(ZoneOffset.UTC).getHour();
        noon = ZoneId.of("Etc/GMT%+d".formatted(utcHour - 12));
        start = Instant.ofEpochSecond(time.now().plus(Duration.ofMinutes(20)).getEpochSecond());
        schedule = oli.createId(at(start));
    }

    @Test
    void anEditWithinTheEarlyBufferSaysThatTheDayIsRecordedOnceMore() {
        time.passUntil(start.minusSeconds(EARLY_SECONDS - 60));
        var edited = at(start.plusSeconds(600));

        var promised = preview(edited);
        var said = oli.edit(schedule, edited).getList("warnings", String.class);

        assertThat(said)
                .singleElement()
                .asString()
                .contains("has begun: it goes on until " + local(start.plusSeconds(600)))
                .contains("once more, from " + local(start.plusSeconds(600 - EARLY_SECONDS)) + " to "
                        + local(start.plusSeconds(1_200)));
        assertThat(promised).isEqualTo(said);
        assertThat(runsOfToday()).hasSize(2);
    }

    @Test
    void aNewTimeAfterTheStartSaysSoToo() {
        time.passUntil(start.plusSeconds(60));

        var said = oli.edit(schedule, at(start.plusSeconds(3_600))).getList("warnings", String.class);

        assertThat(said).singleElement().asString().contains("has begun");
    }

    @Test
    void anEditThatKeepsTheTimingOfARunThatHasBegunSaysNothing() {
        time.passUntil(start.minusSeconds(EARLY_SECONDS - 60));
        var edited = at(start);
        edited.put("folder", "elsewhere");

        assertThat(preview(edited)).isEmpty();
        assertThat(oli.edit(schedule, edited).getList("warnings")).isEmpty();

        assertThat(runsOfToday()).hasSize(1);
    }

    @Test
    void anEditBeforeTheBufferSaysNothing() {
        var edited = at(start.plusSeconds(600));

        assertThat(preview(edited)).isEmpty();
        assertThat(oli.edit(schedule, edited).getList("warnings")).isEmpty();

        assertThat(runsOfToday()).hasSize(1);
    }

    private Map<String, Object> at(Instant begins) {
        var body = daily(room, local(begins));
        body.put("zone", noon.getId());
        body.put("startEarlySeconds", EARLY_SECONDS);
        return body;
    }

    private LocalTime local(Instant at) {
        return LocalTime.ofInstant(at, noon);
    }

    private List<String> preview(Map<String, Object> body) {
        return oli.call()
                .body(body)
                .post("/api/schedules/preview?scheduleId=" + schedule)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("warnings", String.class);
    }

    private List<?> runsOfToday() {
        return Rows.of(
                "select 1 from occurrence where schedule_id = $1 and starts_at < $2 and state <> 'cancelled'",
                schedule,
                start.plus(Duration.ofHours(6)).atOffset(ZoneOffset.UTC));
    }
}
