package io.roomtone.library.playback;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SettableClock;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class PlaybackTest {
    private static final Sound SOUND = Sound.mp3(2);

    @Inject
    SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void answersTheWholeFile() {
        var url = playbackUrl(cached());

        var response = get(url, null);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(SOUND.bytes());
        assertThat(response.header("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(response.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(response.header("ETag")).isEqualTo("\"" + SOUND.sha256() + "\"");
        assertThat(response.header("Cache-Control")).isEqualTo("private, max-age=3600");
    }

    @Test
    void answersRangesByteForByte() {
        var url = playbackUrl(cached());
        int size = SOUND.bytes().length;

        assertRange(get(url, "bytes=0-0"), 0, 1);
        assertRange(get(url, "bytes=100-299"), 100, 300);
        assertRange(get(url, "bytes=" + (size - 7) + "-"), size - 7, size);
        assertRange(get(url, "bytes=-5"), size - 5, size);
        assertRange(get(url, "bytes=10-999999999"), 10, size);
        assertRange(get(url, "bytes=-999999999"), 0, size);
    }

    @Test
    void answersWholeWhatItNeedNotUnderstand() {
        var url = playbackUrl(cached());

        for (var range : new String[] {"bytes=0-1,5-6", "bytes=9-3", "lines=1-2", "bytes=-"}) {
            var response = get(url, range);
            assertThat(response.statusCode()).as(range).isEqualTo(200);
            assertThat(response.asByteArray()).as(range).isEqualTo(SOUND.bytes());
        }
    }

    @Test
    void refusesARangeBeyondTheEnd() {
        var url = playbackUrl(cached());
        int size = SOUND.bytes().length;

        for (var range : new String[] {"bytes=" + size + "-", "bytes=-0"}) {
            get(url, range)
                    .then()
                    .statusCode(416)
                    .header("Content-Range", "bytes */" + size)
                    .body("type", equalTo("/problems/range-not-satisfiable"));
        }
    }

    @Test
    void answersARangeOnlyOfTheFileThatIsMeant() {
        var url = playbackUrl(cached());
        var range = given().urlEncodingEnabled(false).header("Range", "bytes=0-9");

        assertThat(range.header("If-Range", "\"" + SOUND.sha256() + "\"")
                        .get(url)
                        .statusCode())
                .isEqualTo(206);
        assertThat(given().urlEncodingEnabled(false)
                        .header("Range", "bytes=0-9")
                        .header("If-Range", "\"another\"")
                        .get(url)
                        .asByteArray())
                .isEqualTo(SOUND.bytes());
    }

    @Test
    void saysThatNothingChanged() {
        var url = playbackUrl(cached());

        given().urlEncodingEnabled(false)
                .header("If-None-Match", "\"" + SOUND.sha256() + "\"")
                .get(url)
                .then()
                .statusCode(304);
    }

    @Test
    void tellsTheSizeWithoutTheBytes() {
        var response = given().urlEncodingEnabled(false).head(playbackUrl(cached()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Length")).isEqualTo(String.valueOf(SOUND.bytes().length));
        assertThat(response.header("ETag")).isEqualTo("\"" + SOUND.sha256() + "\"");
    }

    @Test
    void refusesAnAddressThatHasExpired() {
        var url = playbackUrl(cached());

        clock.advance(Duration.ofMinutes(61));

        get(url, null).then().statusCode(403).body("type", equalTo("/problems/link-refused"));
    }

    @Test
    void refusesAnAddressThatWasChanged() {
        var story = cached();
        var url = playbackUrl(story);
        var other = cached();

        assertRefused(url.replace("purpose=playback", "purpose=download"));
        assertRefused(url.replaceAll("expires=(\\d+)", "expires=9$1"));
        assertRefused(
                url.replace(story.recording().toString(), other.recording().toString()));
        assertRefused(url.substring(0, url.length() - 1) + (url.endsWith("A") ? "B" : "A"));
        assertRefused(url.substring(0, url.indexOf("&signature")));
        assertRefused("/api/recordings/" + story.recording() + "/cache-file");
    }

    @Test
    void namesADownloadAfterItsRecordingAndNotesIt() {
        var story = Story.of("main", UUID.randomUUID(), "../../Anhörung \"7\"\r\nX-Evil: 1 %41");
        story.deliver(SOUND).then().statusCode(201);

        String url = Story.as("viewer")
                .post("/api/recordings/" + story.recording() + "/download-url")
                .then()
                .statusCode(200)
                .extract()
                .path("url");

        var response = get(url, null);
        assertThat(response.asByteArray()).isEqualTo(SOUND.bytes());
        assertThat(response.header("X-Evil")).isNull();
        assertThat(response.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains("Anh_rung")
                .contains("filename*=UTF-8''")
                .contains("Anh%C3%B6rung")
                .endsWith(".mp3")
                .doesNotContain("/", "\\");
        assertAudited(story, "recording.download", "allowed");
    }

    @Test
    void isForThoseWithThePermission() {
        var story = cached();

        Story.as("auditor").post(address(story, "playback-url")).then().statusCode(403);
        Story.as("auditor").post(address(story, "download-url")).then().statusCode(403);
        given().post(address(story, "playback-url")).then().statusCode(401);
        Story.as("viewer").post(address(story, "playback-url")).then().statusCode(200);
    }

    @Test
    void hidesARecordingOutsideTheScopeAndNotesTheAttempt() {
        var story = cached();
        var nora = People.token("nora", Set.of("operator"), Set.of("annex"), Set.of());

        given().auth()
                .oauth2(nora)
                .post(address(story, "playback-url"))
                .then()
                .statusCode(404)
                .body("detail", not(containsString("main")));

        assertAudited(story, "recording.play", "refused");
    }

    @Test
    void saysThatThereIsNoFileYet() {
        var story = Story.begin();
        story.putManifest(story.manifest(SOUND)).then().statusCode(201);

        Story.as("viewer")
                .post(address(story, "playback-url"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-cached"));
    }

    private static Story cached() {
        var story = Story.begin();
        story.deliver(SOUND).then().statusCode(201);
        return story;
    }

    private static String address(Story story, String what) {
        return "/api/recordings/" + story.recording() + "/" + what;
    }

    private static String playbackUrl(Story story) {
        return Story.as("viewer")
                .post(address(story, "playback-url"))
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static Response get(String url, String range) {
        var request = given().urlEncodingEnabled(false);
        return (range == null ? request : request.header("Range", range)).get(url);
    }

    private static void assertRange(Response response, int first, int end) {
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.header("Content-Range"))
                .isEqualTo("bytes " + first + "-" + (end - 1) + "/" + SOUND.bytes().length);
        assertThat(response.header("Content-Length")).isEqualTo(String.valueOf(end - first));
        assertThat(response.asByteArray()).isEqualTo(Arrays.copyOfRange(SOUND.bytes(), first, end));
    }

    private static void assertRefused(String url) {
        get(url, null).then().statusCode(403).body("type", equalTo("/problems/link-refused"));
    }

    private static void assertAudited(Story story, String action, String outcome) {
        eventually(() -> assertThat(Story.as("auditor")
                        .queryParam("subjectId", story.recording())
                        .queryParam("action", action)
                        .get("/api/audit-events")
                        .jsonPath()
                        .getList("items.outcome"))
                .contains(outcome));
    }
}
