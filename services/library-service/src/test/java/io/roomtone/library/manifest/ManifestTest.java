package io.roomtone.library.manifest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.Severity;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.People;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
        story.putManifest(new Story(story.recording(), story.job(), story.take(), 9, story.node(), "main", "x", null)
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
    void keepsAudioWhoseTextsCannotBeKeptAsTheyAre() {
        var odd = "a\0b\ud800" + "x".repeat(5_000);
        var event = new HealthEventReport(UUID.randomUUID(), HealthKind.DEVICE_LOST, Severity.WARNING, 1, null, odd);
        var manifest = story.manifest(
                SOUND, List.of(segment(0, 0, 23_000)), List.of(new Manifest.Gap(23_000, 1_000, odd)), List.of(event));

        story.putManifest(manifest).then().statusCode(201);

        story.putManifest(manifest).then().statusCode(200);
        var kept = "ab?" + "x".repeat(997) + "…";
        story.detail()
                .then()
                .body("healthEvents.detail", equalTo(List.of(kept)))
                .body("takes[0].gaps.cause", equalTo(List.of(kept)));
    }

    @Test
    void namesTheFieldThatItCannotKeep() {
        var json = Wire.write(story.manifest(SOUND));
        var event = "\"healthEvents\":[{\"id\":%s,\"kind\":%s,\"severity\":%s,\"positionMillis\":0}]";
        var id = "\"" + UUID.randomUUID() + "\"";

        assertRefused("healthEvents", json.replace("\"healthEvents\":[]", "\"healthEvents\":[null]"));
        for (var incomplete : List.of(
                event.formatted("null", "\"gap\"", "\"info\""),
                event.formatted(id, "null", "\"info\""),
                event.formatted(id, "\"gap\"", "null"))) {
            assertRefused("healthEvents", json.replace("\"healthEvents\":[]", incomplete));
        }
        assertRefused("segments", json.replaceFirst("\"segments\":\\[", "\"segments\":[null,"));
        assertRefused("gaps", json.replace("\"gaps\":[]", "\"gaps\":[null]"));
        assertRefused("gaps", json.replace("\"gaps\":[]", "\"gaps\":null"));
        assertRefused("segments.sha256", json.replaceFirst(HASH, "\\\\u0000"));
        assertRefused("segments.sha256", json.replaceFirst("\"" + HASH + "\"", "null"));
        for (var time : List.of("+1000000000-12-31T23:59:59Z", "-292000-01-01T00:00:00Z")) {
            assertRefused("startedAt", json.replaceFirst("\"startedAt\":\"[^\"]*", "\"startedAt\":\"" + time));
        }
    }

    @Test
    void hasNotMoreEntriesThanCanBeShown() {
        var segments = List.of(segment(0, 0, SOUND.frames()));

        assertRefused("segments", Wire.write(story.manifest(SOUND, segments, List.of(), events(20_000))));
        story.putManifest(story.manifest(SOUND, segments, List.of(), events(19_999)))
                .then()
                .statusCode(201);
    }

    @Test
    void keepsTheSampleToTimeMap() {
        var manifest = withClock(List.of(point(0, 0), point(12_000, 250), point(24_000, 500)));

        story.putManifest(manifest).then().statusCode(201);
        story.putManifest(manifest).then().statusCode(200);
        story.detail().then().body("takes[0].clock.points", equalTo(3)).body("takes[0].clock.driftPpm", nullValue());

        story.putManifest(withClock(List.of(point(0, 0), point(24_000, 501))))
                .then()
                .statusCode(201);
        story.detail().then().body("takes[0].clock.points", equalTo(2));
    }

    @Test
    void isReadAsItWasTold() throws IOException {
        var manifest = withClock(List.of(point(0, 0), point(24_000, 501)));
        story.putManifest(manifest).then().statusCode(201);

        var read = Story.as("viewer").get(story.address() + "/manifest").then().statusCode(200);

        assertThat(Wire.read(read.extract().asString(), Manifest.class)).isEqualTo(manifest);
        Story.as("viewer").get(Story.begin().address() + "/manifest").then().statusCode(404);
        Story.as("viewer").get(story.withTake(2).address() + "/manifest").then().statusCode(404);
        given().auth()
                .oauth2(People.token("nora", Set.of("viewer"), Set.of("annex"), Set.of()))
                .get(story.address() + "/manifest")
                .then()
                .statusCode(404);
        given().get(story.address() + "/manifest").then().statusCode(401);
    }

    @Test
    void hasNoClockWhenTheAgentSendsNone() {
        story.putManifest(story.manifest(SOUND)).then().statusCode(201);

        story.detail().then().body("takes[0].clock", nullValue());
    }

    @Test
    void mapsItsFramesInOrder() {
        for (var points : List.of(
                List.of(point(0, 0), point(0, 1)),
                List.of(point(9, 0), point(8, 1)),
                List.of(point(-1, 0)),
                List.of(point(24_001, 0)),
                List.of(new Manifest.ClockPoint(1, null)),
                List.of(new Manifest.ClockPoint(1, Instant.MAX)))) {
            assertRefused("clock", Wire.write(withClock(points)));
        }
        assertRefused("clock", Wire.write(withClock(List.of(point(0, 0)))).replace("\"clock\":[", "\"clock\":[null,"));
        var many = LongStream.rangeClosed(0, 20_000).mapToObj(i -> point(i, i)).toList();
        assertRefused("clock", Wire.write(withClock(many)));
        story.putManifest(withClock(many.subList(0, 20_000))).then().statusCode(201);
    }

    private Manifest withClock(List<Manifest.ClockPoint> clock) {
        var m = story.manifest(SOUND);
        return new Manifest(
                m.version(),
                m.recordingId(),
                m.jobId(),
                m.takeId(),
                m.token(),
                m.nodeId(),
                m.sampleRateHz(),
                m.channels(),
                m.sampleFormat(),
                m.startedAt(),
                m.frames(),
                m.segments(),
                m.gaps(),
                m.healthEvents(),
                m.endedBy(),
                m.recovered(),
                m.rendition(),
                clock);
    }

    private static Manifest.ClockPoint point(long frame, long millis) {
        return new Manifest.ClockPoint(frame, Instant.EPOCH.plusMillis(millis));
    }

    private static List<HealthEventReport> events(int count) {
        return Stream.generate(
                        () -> new HealthEventReport(UUID.randomUUID(), HealthKind.GAP, Severity.INFO, 0, null, null))
                .limit(count)
                .toList();
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

    private void assertRefused(String field, String json) {
        put(json).then().statusCode(400).body("errors.field", equalTo(List.of(field)));
    }

    private void assertInvalid(String field, Manifest.Segment... segments) {
        story.putManifest(story.manifest(SOUND, List.of(segments), List.of(), List.of()))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.field", hasItem(field));
    }
}
