package io.roomtone.library.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.kit.Wire;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class ManifestTest {
    private static final Sound SOUND = Sound.mp3(0.5);
    private static final String HASH = "0".repeat(64);

    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin();
    }

    @Test
    void isKeptOnceAndShown() {
        var event =
                new HealthEventReport(UUID.randomUUID(), HealthKind.DEVICE_LOST, Severity.WARNING, 100, 200L, "gone");
        var manifest = story.manifest(
                SOUND,
                List.of(new Manifest.Segment(0, 0, 4_800, HASH), new Manifest.Segment(1, 9_600, 14_400, HASH)),
                List.of(new Manifest.Gap(4_800, 4_800, "device_lost")),
                List.of(event));

        story.putManifest(manifest).then().statusCode(201);
        story.putManifest(manifest).then().statusCode(200);

        story.detail()
                .then()
                .body("takes.takeId", equalTo(List.of(story.take().toString())))
                .body("takes[0].gaps.firstFrame", equalTo(List.of(4_800)))
                .body("healthEvents.kind", equalTo(List.of("device_lost")))
                .body("healthEvents.id", equalTo(List.of(event.id().toString())))
                .body("takeCount", equalTo(0));
    }

    @Test
    void coversItsTimeLineWithoutAHole() {
        assertInvalid("segments", segment(0, 0, 10_000), segment(1, 10_001, 13_999));
        assertInvalid("segments", segment(0, 0, 10_000), segment(1, 9_999, 14_001));
        assertInvalid("segments", segment(0, 1, 23_999));
        assertInvalid("segments", segment(0, 0, 24_000), segment(1, 24_000, 0));
        assertInvalid("segments", segment(0, 0, -1));
        assertInvalid("frames", segment(0, 0, 23_999));
        assertInvalid("frames", segment(0, 0, 24_001));
        assertInvalid("frames");
    }

    @Test
    void belongsToItsGrant() {
        var other = Story.begin();

        for (var field : List.of("recordingId", "jobId", "takeId", "nodeId")) {
            story.putManifest(other.manifest(SOUND)).then().statusCode(400).body("errors.field", hasItem(field));
        }
        story.putManifest(new Story(story.recording(), story.job(), story.take(), 9, story.node(), "main", "x")
                        .manifest(SOUND))
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("token")));
    }

    @Test
    void announcesAFileAsLongAsItsTimeLine() {
        var longer = new Sound(SOUND.codec(), SOUND.bytes(), 48_000, 2, SOUND.frames() + 1);
        var manifest = story.manifest(longer, List.of(segment(0, 0, 24_001)), List.of(), List.of());
        var json = Wire.write(manifest)
                .replaceFirst(
                        "\"frames\":24001,\"segments\":.*?\\]",
                        "\"frames\":24000,\"segments\":[{\"index\":0,\"firstFrame\":0,\"frames\":24000,\"sha256\":\""
                                + HASH + "\"}]");

        put(json).then().statusCode(400).body("errors.field", equalTo(List.of("rendition.frames")));
    }

    @Test
    void ignoresFieldsOfNewerAgentsAndRefusesWhatIsNoManifest() {
        var json = Wire.write(story.manifest(SOUND));

        put("[]").then().statusCode(400).body("type", equalTo("/problems/invalid"));
        put("null").then().statusCode(400);
        put("").then().statusCode(400);
        put("{}").then().statusCode(400).body("errors.field", hasItem("rendition"));
        put(json.replaceFirst("\\{", "{\"invented\":[1,{\"a\":2}],")).then().statusCode(201);
        assertThat(story.state()).isEqualTo("finalizing");
    }

    private io.restassured.response.Response put(String json) {
        return story.asAgent().contentType("application/json").body(json).put(story.address() + "/manifest");
    }

    private static Manifest.Segment segment(int index, long first, long frames) {
        return new Manifest.Segment(index, first, frames, HASH);
    }

    private void assertInvalid(String field, Manifest.Segment... segments) {
        story.putManifest(story.manifest(SOUND, List.of(segments), List.of(), List.of()))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.field", hasItem(field));
    }
}
