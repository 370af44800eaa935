package io.roomtone.library.live;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SseClient;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class LiveTest {
    private static final Sound SOUND = Sound.mp3(0.5);

    @TestHTTPResource("/api/recordings/live")
    URI address;

    @Test
    void tellsWhichRecordingsOfTheScopeChanged() {
        var site = "live-" + UUID.randomUUID();
        var token = People.token("sue", Set.of("viewer"), Set.of(site), Set.of());
        var hidden = Story.at("elsewhere");
        var mine = Story.at(site);

        try (var stream = SseClient.open(address, token, null)) {
            eventually(() -> assertThat(stream.text()).contains("event:hello"));
            hidden.deliver(SOUND).then().statusCode(201);
            mine.deliver(SOUND).then().statusCode(201);

            eventually(() -> assertThat(stream.text())
                    .contains("{\"type\":\"recording-updated\",\"subject\":\"" + mine.recording() + "\"")
                    .contains("{\"type\":\"recording-cached\",\"subject\":\"" + mine.recording() + "\""));
            assertThat(stream.text()).doesNotContain(hidden.recording().toString());
        }
    }

    @Test
    void isForThoseWithThePermission() {
        given().get("/api/recordings/live").then().statusCode(401);
        Story.as("uploader").get("/api/recordings/live").then().statusCode(403);
    }
}
