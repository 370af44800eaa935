package io.roomtone.schedule.live;

import static io.roomtone.kit.testing.Eventually.eventually;
import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SseClient;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import java.net.URI;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class LiveTest {
    private final Planner oli = Planner.oli();

    @TestHTTPResource("/api/schedules/live")
    URI address;

    @Test
    void tellsWhatChangedWithinTheScope() {
        var site = "live-" + UUID.randomUUID();
        var token = People.token("sue", Set.of("viewer"), Set.of(site), Set.of());

        try (var stream = SseClient.open(address, token, null)) {
            eventually(() -> assertThat(stream.text()).contains("event:hello"));
            var hidden = oli.createId(daily(Room.at("elsewhere"), LocalTime.NOON));
            var shown = oli.createId(daily(Room.at(site), LocalTime.NOON));
            var run = oli.tryRunNow(shown, Map.of(), UUID.randomUUID()).path("occurrenceId");

            eventually(() -> assertThat(stream.text())
                    .contains("{\"type\":\"schedule-changed\",\"subject\":\"" + shown + "\"")
                    .contains("{\"type\":\"occurrence-due\",\"subject\":\"" + run + "\",\"key\":\"" + shown + "\""));
            assertThat(stream.text()).doesNotContain(hidden.toString());
        }
    }
}
