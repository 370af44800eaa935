package io.roomtone.schedule.preview;

import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class PreviewTest {
    @Inject
    TestTime time;

    private final Planner oli = Planner.oli();
    private Room room;

    @BeforeEach
    void enter() {
        room = Room.at("main");
    }

    @Test
    void showsTheNextFiveAndSavesNothing() {
        var preview = preview(daily(room, LocalTime.NOON));

        assertThat(preview.getList("occurrences")).hasSize(5);
        assertThat(preview.getString("occurrences[0].startsAtLocal")).endsWith("T12:00:00");
        assertThat(preview.getString("occurrences[0].offset")).isEqualTo("Z");
        assertThat(preview.getList("warnings")).isEmpty();
        assertThat(Rows.of("select 1 from schedule where node_id = $1", room.nodeId()))
                .isEmpty();
    }

    @Test
    void tellsWhatDaylightSavingDoes() {
        var body = daily(room, LocalTime.of(2, 30));
        body.putAll(Map.of("recurrence", "once", "date", "2030-03-31", "zone", "Europe/Berlin"));

        var preview = preview(body);

        assertThat(preview.getString("occurrences[0].startsAtLocal")).isEqualTo("2030-03-31T03:00:00");
        assertThat(preview.getString("occurrences[0].offset")).isEqualTo("+02:00");
        assertThat(preview.getString("occurrences[0].note")).contains("02:30 does not exist");
    }

    @Test
    void agreesWithWhatIsPlannedThen() {
        var body = daily(room, LocalTime.of(3, 7));
        body.put("zone", "America/New_York");

        var promised = preview(body).getList("occurrences.startsAt");

        assertThat(oli.create(body).getList("next.startsAt")).isEqualTo(promised);
    }

    @Test
    void warnsOfOverlapsOnOneInterfaceButNotOfItself() {
        var other = daily(room, LocalTime.of(12, 5));
        other.putAll(Map.of("name", "Lunch", "interfaceId", room.pair()));
        var lunch = oli.createId(other);

        var body = daily(room, LocalTime.NOON);
        body.put("interfaceId", room.pair());
        assertThat(preview(body).getList("warnings", String.class))
                .hasSize(5)
                .allSatisfy(warning -> assertThat(warning).contains("overlaps with Lunch"));

        body.put("interfaceId", room.single());
        assertThat(preview(body).getList("warnings", String.class)).noneMatch(w -> w.contains("Lunch"));
        body.put("startTime", "12:15");
        body.put("interfaceId", room.pair());
        assertThat(preview(body).getList("warnings")).isEmpty();
        assertThat(oli.call()
                        .body(other)
                        .post("/api/schedules/preview?scheduleId=" + lunch)
                        .jsonPath()
                        .getList("warnings"))
                .isEmpty();
    }

    @Test
    void warnsOfARunThatReachesIntoTheNextOne() {
        room.told(NodeStatus.ONLINE, 1);
        var body = daily(room, LocalTime.NOON);
        body.putAll(Map.of("durationSeconds", 86_400, "startEarlySeconds", 14_400, "stopLateSeconds", 14_400));

        var preview = preview(body);

        var dates = preview.getList("occurrences.date", String.class);
        assertThat(preview.getList("warnings", String.class))
                .contains("On " + dates.get(0) + " it overlaps with its own run of " + dates.get(1) + "; both record.")
                .anyMatch(warning -> warning.contains("2 runs at once"));
        body.put("stopLateSeconds", 0);
        body.put("startEarlySeconds", 0);
        assertThat(preview(body).getList("warnings")).isEmpty();
    }

    @Test
    void allowsWhatSavingAnEditAllowsThoughItsOnlyRunHasPassed() {
        var start = time.now().plus(Duration.ofHours(3));
        var body = daily(room, LocalTime.ofInstant(start, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
        body.put("recurrence", "once");
        body.put("date", LocalDate.ofInstant(start, ZoneOffset.UTC).toString());
        var schedule = oli.createId(body);
        time.pass(Duration.ofDays(1));

        body.put("folder", "archive/2026");
        var preview = oli.call().body(body).post("/api/schedules/preview?scheduleId=" + schedule);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.jsonPath().getList("occurrences")).isEmpty();
        oli.edit(schedule, body);
        assertThat(oli.call().body(body).post("/api/schedules/preview").statusCode())
                .isEqualTo(400);
    }

    @Test
    void warnsWhenTheNodeHasNoRoomOrIsAway() {
        oli.create(daily(room, LocalTime.NOON));
        room.told(NodeStatus.OFFLINE, 1);

        assertThat(preview(daily(room, LocalTime.of(12, 5))).getList("warnings", String.class))
                .anyMatch(warning -> warning.contains("offline"))
                .anyMatch(warning -> warning.contains("2 runs at once"));
    }

    @Test
    void leavesOutWhatAnEditedScheduleSkips() {
        var body = daily(room, LocalTime.NOON);
        body.putAll(Map.of("recurrence", "once", "date", "2030-03-31"));
        var schedule = oli.createId(body);
        oli.skip(schedule, "2030-03-31");

        var preview = oli.call().body(body).post("/api/schedules/preview?scheduleId=" + schedule);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.jsonPath().getList("occurrences")).isEmpty();
        assertThat(preview(body).getList("occurrences")).hasSize(1);
    }

    @Test
    void refusesAsCreatingWould() {
        var body = daily(room, LocalTime.NOON);
        body.put("zone", "Nowhere");

        var refusal = oli.call().body(body).post("/api/schedules/preview");

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.jsonPath().getString("errors[0].field")).isEqualTo("zone");
    }

    @Test
    void showsNobodyANodeOutsideTheirScope() {
        var refusal = Planner.at("una", "elsewhere")
                .call()
                .body(daily(room, LocalTime.NOON))
                .post("/api/schedules/preview");

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.jsonPath().getString("errors[0].detail")).isEqualTo("there is no such node");
    }

    private JsonPath preview(Map<String, Object> body) {
        return oli.call()
                .body(body)
                .post("/api/schedules/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
