package io.roomtone.schedule.browse;

import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class BrowseTest {
    private final Planner oli = Planner.oli();

    @Test
    void findsByTextAndNodeAndSorts() {
        var room = Room.at("main");
        named(room, "100% Beta", LocalTime.of(8, 0));
        named(room, "alpha", LocalTime.of(9, 0));

        assertThat(names("?nodeId=" + room.nodeId())).containsExactly("100% Beta", "alpha");
        assertThat(names("?sort=-name&nodeId=" + room.nodeId())).containsExactly("alpha", "100% Beta");
        assertThat(names("?sort=nextStartsAt&nodeId=" + room.nodeId())).hasSize(2);
        var found = oli.call()
                .queryParam("text", "0% b")
                .queryParam("nodeId", room.nodeId())
                .get("/api/schedules");
        assertThat(found.jsonPath().getList("items.name")).containsExactly("100% Beta");
        assertThat(names("?text=" + room.name())).hasSize(2);
        oli.call().get("/api/schedules?sort=zone").then().statusCode(400);
    }

    @Test
    void keepsArchivedOnesApart() {
        var room = Room.at("main");
        oli.archive(named(room, "old", LocalTime.of(8, 0)));
        named(room, "new", LocalTime.of(8, 0));

        assertThat(names("?nodeId=" + room.nodeId())).containsExactly("new");
        assertThat(names("?archived=true&nodeId=" + room.nodeId())).containsExactly("old");
    }

    @Test
    void hidesAndDoesNotCountWhatIsOutsideTheScope() {
        var site = "site-" + UUID.randomUUID();
        var hidden = named(Room.at("elsewhere"), "hidden", LocalTime.of(8, 0));
        named(Room.at(site), "visible", LocalTime.of(8, 0));
        var una = Planner.at("una", site);

        var list = una.call().get("/api/schedules").jsonPath();

        assertThat(list.getList("items.name")).containsExactly("visible");
        assertThat(list.getInt("total")).isEqualTo(1);
        var calendar = una.call().get("/api/occurrences").jsonPath();
        assertThat(calendar.getList("items.scheduleName")).isNotEmpty().containsOnly("visible");
        assertThat(calendar.getInt("total")).isEqualTo(calendar.getList("items").size());
        una.call().get("/api/schedules/" + hidden).then().statusCode(404);
        una.trySkip(hidden, "2030-01-01").then().statusCode(404);
        una.tryEdit(hidden, "\"1\"", daily(Room.at(site), LocalTime.NOON))
                .then()
                .statusCode(404);
        una.tryRunNow(hidden, Map.of(), UUID.randomUUID()).then().statusCode(404);
        una.call().post("/api/schedules/" + hidden + "/archive").then().statusCode(404);
        Rows.require(
                "select 1 from outbox where topic = 'roomtone.audit' and data like '%schedule.archive%refused%' and data like $1",
                "%" + hidden + "%");
        assertThat(oli.schedule(hidden).getBoolean("archived")).isFalse();
    }

    @Test
    void followsItsNodeToAnotherSite() {
        var from = "site-" + UUID.randomUUID();
        var to = "site-" + UUID.randomUUID();
        var room = Room.at(from);
        var schedule = named(room, "moving", LocalTime.of(8, 0));

        room.told(room.name(), to, NodeStatus.ONLINE, 4);

        assertThat(Planner.at("una", to).schedule(schedule).getString("site")).isEqualTo(to);
        Planner.at("uwe", from).call().get("/api/schedules/" + schedule).then().statusCode(404);
    }

    @Test
    void showsAViewerNothingToDo() {
        var schedule = named(Room.at("main"), "seen", LocalTime.of(8, 0));

        assertThat(Planner.with("vic", "viewer").schedule(schedule).getList("allowed"))
                .isEmpty();
    }

    private UUID named(Room room, String name, LocalTime start) {
        var body = daily(room, start);
        body.put("name", name);
        return oli.createId(body);
    }

    private java.util.List<String> names(String query) {
        return oli.call()
                .get("/api/schedules" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }
}
