package io.roomtone.schedule.plan;

import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.ScheduleData;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.testing.Eventually;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Published;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.Story;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ScheduleServiceTest
class CreateTest {
    private final Planner oli = Planner.oli();
    private Room room;

    @BeforeEach
    void enter() {
        room = Room.at("main");
    }

    @Test
    void keepsAndPublishesAllThatWasSaid() {
        var body = full();

        var created = oli.create(body);

        var schedule = created.getUUID("scheduleId");
        var read = oli.schedule(schedule);
        for (var field : List.of("name", "days", "startsOn", "endsOn", "zone", "channels", "folder", "tags"))
            assertThat(read.<Object>get(field)).as(field).isEqualTo(body.get(field));
        assertThat(read.getString("startTime")).isEqualTo("09:30:15");
        assertThat(read.getString("nodeName")).isEqualTo(room.name());
        assertThat(read.getString("site")).isEqualTo("main");
        assertThat(read.getList("allowed")).containsExactly("edit", "archive", "runNow", "skip");
        assertThat(read.getList("next")).hasSize(5);
        assertThat(read.getString("createdBy")).isEqualTo("oli");
        var told = Story.read(Story.data(schedule, EventType.SCHEDULE_CHANGED).getFirst(), ScheduleData.class);
        assertThat(told.scheduleId()).isEqualTo(schedule);
        assertThat(told.startEarlySeconds()).isEqualTo(60);
        assertThat(told.stopLateSeconds()).isEqualTo(120);
        assertThat(told.interfaceId()).isEqualTo(room.pair());
    }

    @Test
    void isMadeOnceForOneKey() {
        var body = daily(room, LocalTime.NOON);
        var key = UUID.randomUUID().toString();

        var first = oli.call().header("Idempotency-Key", key).body(body).post("/api/schedules");
        var second = oli.call().header("Idempotency-Key", key).body(body).post("/api/schedules");

        assertThat(second.path("scheduleId").toString()).isEqualTo(first.path("scheduleId"));
        assertThat(Rows.of("select 1 from schedule where node_id = $1", room.nodeId()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone            | Europe/Atlantis
            zone            | UTC+25
            recurrence      | hourly
            name            | ''
            startTime       | 25:00
            startTime       | 10:00:00.5
            durationSeconds | 0
            durationSeconds | 86401
            startEarlySeconds | -1
            date            | 2030-01-01
            days            | MONDAY
            endsOn          | 2020-01-01
            interfaceId     | 0b0b0b0b-0000-7000-8000-000000000000
            profileId       | 0b0b0b0b-0000-7000-8000-000000000000
            nodeId          | 0b0b0b0b-0000-7000-8000-000000000000
            nameTemplate    | {when}
            cron            | 0 0 * * *
            """)
    void refusesWhatMakesNoSenseAndNamesTheField(String field, String value) {
        var body = daily(room, LocalTime.NOON);
        body.put(field, field.equals("days") ? List.of(value) : value);

        refused(body, field);
    }

    @Test
    void refusesADayThatIsOver() {
        var body = daily(room, LocalTime.NOON);
        body.put("recurrence", "once");
        refused(body, "date");
        body.put("date", "2026-01-01");
        refused(body, "date");
    }

    @Test
    void refusesAWeekWithoutDaysAndAnEndBeforeItsStart() {
        var body = daily(room, LocalTime.NOON);
        body.put("recurrence", "weekly");
        body.put("startsOn", "2030-01-02");
        body.put("endsOn", "2030-01-01");

        var refusal = refused(body, "days");

        assertThat(refusal).contains("endsOn");
    }

    @Test
    void refusesChannelsThatTheInterfaceDoesNotHave() {
        var body = daily(room, LocalTime.NOON);
        body.put("interfaceId", room.single());
        body.put("channels", List.of(0, 1));

        refused(body, "channels[1]");
    }

    @Test
    void refusesARevokedNode() {
        room.told(NodeStatus.REVOKED, 4);

        refused(daily(room, LocalTime.NOON), "nodeId");
    }

    @Test
    void refusesWhatWasArchivedButLetsAScheduleKeepIt() {
        var profile = UUID.randomUUID();
        tell(EventType.PROFILE_CHANGED, "profile", profile, 1, false);
        var body = daily(room, LocalTime.NOON);
        body.put("profileId", profile);
        var schedule = oli.create(body);
        assertThat(schedule.getString("profileName")).isEqualTo("Setting 1");

        tell(EventType.PROFILE_CHANGED, "profile", profile, 2, true);

        refused(body, "profileId");
        body.put("name", "Another name");
        assertThat(oli.edit(schedule.getUUID("scheduleId"), body).getString("name"))
                .isEqualTo("Another name");
    }

    @Test
    void refusesAnUploadPolicyThatIsUnknown() {
        var policy = UUID.randomUUID();
        var body = daily(room, LocalTime.NOON);
        body.put("uploadPolicyIds", List.of(policy));
        refused(body, "uploadPolicyIds[0]");

        tell(EventType.UPLOAD_POLICY_CHANGED, "upload-policy", policy, 1, false);

        assertThat(oli.create(body).getList("uploadPolicyIds")).containsExactly(policy.toString());
    }

    @Test
    void anOlderSettingReplacesNoNewerOne() {
        var profile = UUID.randomUUID();
        tell(EventType.PROFILE_CHANGED, "profile", profile, 2, false);
        Published.event(EventType.PROFILE_CHANGED, profile, setting("profile", profile, 1, true));
        // events of one key are in order: once this one is seen, the older one was
        tell(EventType.PROFILE_CHANGED, "profile", profile, 3, false);

        var body = daily(room, LocalTime.NOON);
        body.put("profileId", profile);
        assertThat(oli.create(body).getString("profileName")).isEqualTo("Setting 3");
    }

    @Test
    void needsThePermission() {
        var vic = Planner.with("vic", "viewer");

        vic.tryCreate(daily(room, LocalTime.NOON)).then().statusCode(403);

        Rows.require("select 1 from outbox where data like '%schedule.create%refused%' and data like $1", "%vic%");
    }

    @Test
    void leavesAnAuditEvent() {
        var schedule = oli.createId(daily(room, LocalTime.NOON));

        Rows.require(
                "select 1 from outbox where topic = 'roomtone.audit' and data like '%schedule.create%allowed%' and data like $1",
                "%" + schedule + "%");
    }

    private Map<String, Object> full() {
        var body = new HashMap<>(daily(room, LocalTime.of(9, 30, 15)));
        body.put("recurrence", "weekly");
        body.put("days", List.of("TUESDAY", "THURSDAY"));
        body.put("startsOn", "2030-01-01");
        body.put("endsOn", "2031-01-01");
        body.put("zone", "Europe/Berlin");
        body.put("startEarlySeconds", 60);
        body.put("stopLateSeconds", 120);
        body.put("interfaceId", room.pair());
        body.put("channels", List.of(1, 0));
        body.put("folder", "hearings/2030");
        body.put("tags", List.of("hearing", "public"));
        return body;
    }

    private String refused(Map<String, Object> body, String field) {
        var refusal = oli.tryCreate(body).then().statusCode(400).extract();
        assertThat(refusal.jsonPath().getList("errors.field", String.class)).contains(field);
        return refusal.asString();
    }

    private static void tell(EventType type, String kind, UUID id, long version, boolean archived) {
        Published.event(type, id, setting(kind, id, version, archived));
        var table = kind.replace('-', '_');
        Eventually.eventually(
                () -> Rows.require("select 1 from " + table + " where id = $1 and version = " + version, id));
    }

    private static SettingData setting(String kind, UUID id, long version, boolean archived) {
        return new SettingData(id, version, kind, "Setting " + version, archived, Map.of());
    }
}
