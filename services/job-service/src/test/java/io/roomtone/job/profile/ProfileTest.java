package io.roomtone.job.profile;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.testing.Topic;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@JobServiceTest
class ProfileTest {
    private static final String VOICE = "00000000-0000-7000-8000-000000000001";

    @Inject
    ProfileAnnouncer announcer;

    @Test
    void showsTheDefaultFirst() {
        Operator.with("vera", "viewer")
                .call()
                .get("/api/profiles?size=100")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("FLAC", "WAV"))
                .body("items[0].name", equalTo("Voice (MP3 VBR)"))
                .body("items[0].isDefault", equalTo(true))
                .body("items[0].codec", equalTo("mp3_vbr"))
                .body("items.allowed.flatten()", empty());
    }

    @Test
    void showsOneByItsId() {
        Operator.oli()
                .call()
                .get("/api/profiles/" + VOICE)
                .then()
                .statusCode(200)
                .body("vbrQuality", equalTo(6f));
        Operator.oli().call().get("/api/profiles/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void publishesEachProfileOnceHoweverManyInstancesStart() {
        Together.run(4, () -> announcer.runOnce().await().indefinitely());

        try (var settings = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(profiles(settings)).hasSizeGreaterThanOrEqualTo(3));
            assertThat(profiles(settings).stream().map(ProfileTest::version)).doesNotHaveDuplicates();
            for (var event : profiles(settings)) GoldenEvents.assertValid(EventType.PROFILE_CHANGED, event.value());
        }
    }

    private static String version(ConsumerRecord<String, String> event) {
        return event.key() + " " + JsonPath.from(event.value()).getLong("entityVersion");
    }

    private static List<ConsumerRecord<String, String>> profiles(Topic settings) {
        return settings.records().stream()
                .filter(record -> record.value().contains("\"kind\":\"profile\""))
                .toList();
    }
}
