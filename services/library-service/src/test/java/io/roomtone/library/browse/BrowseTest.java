package io.roomtone.library.browse;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.JobData;
import io.roomtone.contracts.state.JobState;
import io.roomtone.kit.testing.People;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class BrowseTest {
    private static final Sound SOUND = Sound.mp3(0.5);

    private final String site = "site-" + UUID.randomUUID();
    private Story beta;
    private Story gamma;

    @BeforeEach
    void threeRecordings() {
        open("Alpha 100% sure", "courts/a", List.of("public", "criminal"));
        beta = open("Beta_1", "courts/b", List.of("public"));
        gamma = open("Gamma", null, List.of());
    }

    @Test
    void listsThePersonsRecordingsNewestFirst() {
        scoped().get("/api/recordings")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("page", equalTo(1))
                .body("size", equalTo(25))
                .body("items.name", contains("Gamma", "Beta_1", "Alpha 100% sure"))
                .body("items[2].tags", contains("public", "criminal"))
                .body("items[2].state", equalTo("pending"))
                .body("items[2].takeCount", equalTo(0));
    }

    @Test
    void neitherListsNorCountsWhatIsOutsideTheScope() {
        var elsewhere = open("site-else", UUID.randomUUID(), "Elsewhere", null, List.of());

        assertThat(names("text=Elsewhere")).isEmpty();
        scoped().get("/api/recordings/" + elsewhere.recording()).then().statusCode(404);
        scoped().get("/api/recordings/" + elsewhere.recording() + "/waveform")
                .then()
                .statusCode(404);
        scoped().get("/api/recordings/" + UUID.randomUUID()).then().statusCode(404);
        given().auth()
                .oauth2(People.token("nobody", Set.of("operator"), Set.of(), Set.of()))
                .get("/api/recordings")
                .then()
                .body("total", equalTo(0))
                .body("items", empty());
    }

    @Test
    void seesASingleNodeWithoutItsSite() {
        given().auth()
                .oauth2(People.token(
                        "nina", Set.of("viewer"), Set.of(), Set.of(beta.node().toString())))
                .get("/api/recordings")
                .then()
                .body("total", equalTo(1))
                .body("items.name", contains("Beta_1"));
    }

    @Test
    void filters() {
        assertThat(names("text=alpha")).containsExactly("Alpha 100% sure");
        assertThat(names("text=courts")).containsExactly("Beta_1", "Alpha 100% sure");
        assertThat(names("text=COURT-3")).hasSize(3);
        assertThat(names("text=Crimin")).containsExactly("Alpha 100% sure");
        assertThat(names("text=public criminal")).isEmpty();
        assertThat(names("folder=courts/b")).containsExactly("Beta_1");
        assertThat(names("tag=public")).containsExactly("Beta_1", "Alpha 100% sure");
        assertThat(names("tag=public&tag=criminal")).containsExactly("Alpha 100% sure");
        assertThat(names("nodeId=" + gamma.node())).containsExactly("Gamma");
        assertThat(names("state=cached&state=failed")).isEmpty();
        assertThat(names("health=unknown&health=critical&uploadState=none")).hasSize(3);
        assertThat(names("health=healthy")).isEmpty();
        assertThat(names("uploadState=uploaded&uploadState=failed")).isEmpty();
        assertThat(names("state=pending&tag=public&text=eta")).containsExactly("Beta_1");
    }

    @Test
    void findsWhatStartedWithinATime() {
        beta.deliver(SOUND).then().statusCode(201);
        String startedAt = beta.detail().path("startedAt");
        var start = Instant.parse(startedAt);

        assertThat(names("from=" + start)).containsExactly("Beta_1");
        assertThat(names("from=" + start.plusMillis(1))).isEmpty();
        assertThat(names("to=" + start)).isEmpty();
        assertThat(names("from=1970-01-01T00:00:00Z&to=" + start.plusMillis(1))).containsExactly("Beta_1");
    }

    @Test
    void takesWildcardsAndQuotesLiterally() {
        assertThat(names("text=100%25")).containsExactly("Alpha 100% sure");
        assertThat(names("text=a_1")).containsExactly("Beta_1");
        assertThat(names("text=lpha_1")).isEmpty();
        assertThat(names("text=' or 1=1 --")).isEmpty();
        assertThat(names("text=\\")).isEmpty();
    }

    @Test
    void sortsBothWays() {
        assertThat(names("sort=name")).containsExactly("Alpha 100% sure", "Beta_1", "Gamma");
        assertThat(names("sort=-name")).containsExactly("Gamma", "Beta_1", "Alpha 100% sure");
        assertThat(names("sort=createdAt")).containsExactly("Alpha 100% sure", "Beta_1", "Gamma");
        beta.deliver(SOUND).then().statusCode(201);
        assertThat(names("sort=-durationSeconds").getFirst()).isEqualTo("Beta_1");
    }

    @Test
    void pages() {
        for (int i = 0; i < 8; i++) open("More " + i, null, List.of());

        var first = scoped().get("/api/recordings?size=10&sort=name").jsonPath();
        var second = scoped().get("/api/recordings?size=10&page=2&sort=name").jsonPath();

        assertThat(first.getInt("total")).isEqualTo(11);
        assertThat(first.getList("items")).hasSize(10);
        assertThat(second.getList("items.name")).containsExactly("More 7");
    }

    @Test
    void refusesWordsThatItDoesNotKnow() {
        for (var query : List.of(
                "state=asleep",
                "health=fine",
                "uploadState=gone",
                "from=yesterday",
                "to=-0001-01-01T00:00:00Z",
                "sort=colour",
                "size=11",
                "page=0")) {
            scoped().get("/api/recordings?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid"))
                    .body("errors.field", contains(query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void refusesTextsThatNothingCanBeFoundWith() {
        for (var field : List.of("text", "folder", "tag")) {
            scoped().queryParam(field, "a\0b")
                    .get("/api/recordings")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains(field));
        }
    }

    @Test
    void notesWhoAsksForWhatDoesNotExistToo() {
        var unknown = UUID.randomUUID();

        scoped().get("/api/recordings/" + unknown).then().statusCode(404);

        eventually(() -> Story.as("auditor")
                .queryParam("subjectId", unknown.toString())
                .get("/api/audit-events")
                .then()
                .body("items.action", contains("recording.read"))
                .body("items.outcome", contains("refused")));
    }

    @Test
    void saysWhatEachRoleMayDo() {
        assertThat(allowed("operator", beta)).containsExactly("stop");
        assertThat(allowed("viewer", beta)).isEmpty();
        beta.deliver(SOUND).then().statusCode(201);

        assertThat(allowed("operator", beta)).containsExactly("play", "download", "upload");
        assertThat(allowed("viewer", beta)).containsExactly("play", "download");
        assertThat(allowed("auditor", beta)).isEmpty();
    }

    @Test
    void canBeStoppedWhileItsAgentCapturesAnotherTake() {
        beta.deliver(SOUND).then().statusCode(201);

        beta.publish(EventType.JOB_STARTED, beta.jobData(JobState.RECORDING, 5));
        eventually(() -> assertThat(allowed("operator", beta)).containsExactly("play", "download", "upload", "stop"));

        beta.publish(EventType.JOB_COMPLETED, beta.jobData(JobState.COMPLETED, 9));
        eventually(() -> assertThat(allowed("operator", beta)).containsExactly("play", "download", "upload"));
    }

    @Test
    void isForThoseWithThePermission() {
        given().get("/api/recordings").then().statusCode(401);
        given().auth()
                .oauth2(People.token("guest", Set.of("guest"), Set.of("*"), Set.of()))
                .get("/api/recordings")
                .then()
                .statusCode(403);
    }

    private Story open(String name, String folder, List<String> tags) {
        return open(site, UUID.randomUUID(), name, folder, tags);
    }

    private static Story open(String site, UUID node, String name, String folder, List<String> tags) {
        var story = Story.of(site, node, name);
        var data = story.jobData(JobState.QUEUED, 1);
        story.publish(
                EventType.JOB_QUEUED,
                new JobData(
                        data.jobId(),
                        data.recordingId(),
                        1,
                        data.state(),
                        null,
                        null,
                        node,
                        data.nodeName(),
                        site,
                        data.room(),
                        data.target(),
                        data.profile(),
                        name,
                        folder,
                        tags,
                        data.uploadPolicyIds(),
                        data.plannedSeconds(),
                        data.maximumSeconds(),
                        data.startAt(),
                        0,
                        null,
                        null,
                        null,
                        false,
                        null,
                        Instant.now(),
                        "oli",
                        null,
                        null,
                        null));
        eventually(() -> assertThat(story.detail().statusCode()).isEqualTo(200));
        return story;
    }

    private RequestSpecification scoped() {
        return given().auth().oauth2(People.token("sue", Set.of("operator"), Set.of(site), Set.of()));
    }

    private List<String> names(String query) {
        var request = scoped();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            request.queryParam(
                    pair.substring(0, equals), pair.substring(equals + 1).replace("%25", "%"));
        }
        var json =
                request.get("/api/recordings").then().statusCode(200).extract().jsonPath();
        List<String> names = json.getList("items.name");
        assertThat(json.getInt("total")).isEqualTo(names.size());
        return names;
    }

    private static List<String> allowed(String role, Story story) {
        return Story.as(role).get("/api/recordings/" + story.recording()).path("allowed");
    }
}
