package io.roomtone.library.playback;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SettableClock;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class TokenDownloadTest {
    private static final Sound SOUND = Sound.mp3(2);
    private static final int SIZE = SOUND.bytes().length;

    @Inject
    SettableClock clock;

    private Story story;

    @BeforeEach
    void cached() {
        story = Story.begin();
        story.deliver(SOUND).then().statusCode(201);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void answersTheWholeFileToWhoMayDownload() {
        for (var role : List.of("uploader", "viewer")) {
            var response = Story.as(role).get(address());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.asByteArray()).isEqualTo(SOUND.bytes());
            assertThat(response.header("ETag")).isEqualTo(etag(SOUND));
            assertThat(response.header("Content-Disposition")).startsWith("attachment");
        }
    }

    @Test
    void goesOnWithTheSameFileOnly() {
        var rest = uploader()
                .header("Range", "bytes=100-")
                .header("If-Match", etag(SOUND))
                .get(address());

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(SOUND.bytes(), 100, SIZE));

        var better = Sound.mp3(1);
        story.withTake(2).deliver(better).then().statusCode(201);

        uploader()
                .header("Range", "bytes=100-")
                .header("If-Match", etag(SOUND))
                .get(address())
                .then()
                .statusCode(412)
                .header("ETag", etag(better))
                .body("type", equalTo("/problems/file-changed"));
        uploader()
                .header("If-Match", "\"other\", " + etag(better))
                .get(address())
                .then()
                .statusCode(200);
    }

    @Test
    void tellsTheSizeWithoutTheBytes() {
        var head = uploader().head(address());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(SIZE));
    }

    @Test
    void notesADownloadOnceHoweverManyRangesItTakes() {
        uploader().head(address()).then().statusCode(200);
        for (int first = 0; first < SIZE; first += 10_000) {
            uploader()
                    .header("Range", "bytes=" + first + "-" + (first + 9_999))
                    .get(address())
                    .then()
                    .statusCode(206);
        }
        uploader().header("If-Match", "\"other\"").get(address()).then().statusCode(412);
        uploader().header("If-None-Match", etag(SOUND)).get(address()).then().statusCode(304);
        viewer().get(address()).then().statusCode(200);

        assertAudited("viewer-person:allowed", "uploader-person:allowed");
    }

    @Test
    void notesWhoBeginsBehindTheFirstByte() {
        viewer().header("Range", "bytes=1-").get(address()).then().statusCode(206);
        uploader().header("Range", "bytes=-5").get(address()).then().statusCode(206);

        assertAudited("uploader-person:allowed", "viewer-person:allowed");
    }

    @Test
    void notesRangesThatAreAskedForAtOnceOnce() {
        var statuses = IntStream.range(1, 9)
                .parallel()
                .map(first -> viewer().header("Range", "bytes=" + first + "-")
                        .get(address())
                        .statusCode());

        assertThat(statuses).containsOnly(206);
        uploader().get(address()).then().statusCode(200);
        assertAudited("uploader-person:allowed", "viewer-person:allowed");
    }

    @Test
    void notesADownloadAgainWhenAnotherFileHasTakenItsPlace() {
        viewer().header("Range", "bytes=1-").get(address()).then().statusCode(206);
        story.withTake(2).deliver(Sound.mp3(1)).then().statusCode(201);

        viewer().header("Range", "bytes=1-").get(address()).then().statusCode(206);

        assertAudited("viewer-person:allowed", "viewer-person:allowed");
    }

    @Test
    void notesADownloadAgainThatGoesOnLater() {
        viewer().get(address()).then().statusCode(200);
        clock.advance(Duration.ofMinutes(9));
        viewer().get(address()).then().statusCode(200);
        clock.advance(Duration.ofMinutes(2));

        viewer().get(address()).then().statusCode(200);

        uploader().get(address()).then().statusCode(200);
        assertAudited("uploader-person:allowed", "viewer-person:allowed", "viewer-person:allowed");
    }

    @Test
    void leavesNoCopyToWhoeverLosesThePermissionOrComesNext() {
        viewer().get(address()).then().statusCode(200).header("Cache-Control", "private, no-store");
        viewer().header("Range", "bytes=1-9")
                .get(address())
                .then()
                .statusCode(206)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void isForThoseWithThePermission() {
        Story.as("auditor").get(address()).then().statusCode(403);
        Story.as("auditor").head(address()).then().statusCode(403);
        given().auth().oauth2("nonsense").get(address()).then().statusCode(401);
        given().header("Authorization", "Grant " + story.grant())
                .get(address())
                .then()
                .statusCode(401);
    }

    @Test
    void hidesARecordingOutsideTheScopeAndNotesTheAttempt() {
        given().auth()
                .oauth2(People.token("nora", Set.of("uploader"), Set.of("annex"), Set.of()))
                .get(address())
                .then()
                .statusCode(404);

        assertAudited("nora:refused");
    }

    @Test
    void saysThatThereIsNoFileYet() {
        var empty = Story.begin();
        empty.putManifest(empty.manifest(SOUND)).then().statusCode(201);

        uploader()
                .get("/api/recordings/" + empty.recording() + "/cache-file")
                .then()
                .statusCode(409);
    }

    @Test
    void letsAServiceDoNothingElse() {
        uploader().get("/api/recordings").then().statusCode(403);
        uploader()
                .post("/api/recordings/" + story.recording() + "/playback-url")
                .then()
                .statusCode(403);
    }

    private String address() {
        return "/api/recordings/" + story.recording() + "/cache-file";
    }

    private static RequestSpecification uploader() {
        return Story.as("uploader");
    }

    private static RequestSpecification viewer() {
        return Story.as("viewer");
    }

    private static String etag(Sound sound) {
        return "\"" + sound.sha256() + "\"";
    }

    /// @param expected newest first, as `actor:outcome`
    private void assertAudited(String... expected) {
        eventually(() -> assertThat(Story.as("auditor")
                        .queryParam("subjectId", story.recording())
                        .queryParam("action", "recording.download")
                        .get("/api/audit-events")
                        .jsonPath()
                        .<java.util.Map<String, String>>getList("items")
                        .stream()
                        .map(event -> event.get("actorName") + ":" + event.get("outcome")))
                .containsExactly(expected));
    }
}
