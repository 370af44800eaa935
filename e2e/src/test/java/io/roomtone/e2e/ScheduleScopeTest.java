package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nora is an operator of the site `annex`; schedules of the site `main` do not exist for her.
@ExtendWith(WithWorld.class)
@RecordingLibrary
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleScopeTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DAY = "2099-03-01";

    private final World world;
    private UUID mainNode;
    private UUID annexNode;
    private String ofMain;

    ScheduleScopeTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void aScheduleOfTheMainSiteIsThere() {
        mainNode = world.ada().enrol("main-hall", "main").node().nodeId();
        annexNode = world.ada().enrol("annex-hall", "annex").node().nodeId();
        ofMain = "/api/schedules/" + world.oli().addSchedule(daily(mainNode)).scheduleId();
        Eventually.within(
                SOON,
                "the node of the annex is known",
                () -> world.nora().create("/api/schedules/preview", daily(annexNode), key()),
                answer -> answer.status() == 200);
        world.oli().create(ofMain + "/skip", Map.of("date", DAY), key()).expect(200);
    }

    @Test
    void aPersonOfAnotherSiteCanDoNothingWithASchedule() {
        var tag = world.oli().get(ofMain).expect(200).header("ETag");

        assertThat(world.nora().get(ofMain).status()).isEqualTo(404);
        assertThat(edit(world.nora(), ofMain, tag, daily(mainNode)).status()).isEqualTo(404);
        assertThat(edit(world.nora(), ofMain, tag, daily(annexNode)).status()).isEqualTo(404);
        assertThat(world.nora().post(ofMain + "/archive").status()).isEqualTo(404);
        assertThat(world.nora().create(ofMain + "/run-now", Map.of(), key()).status())
                .isEqualTo(404);
        assertThat(world.nora()
                        .create(ofMain + "/skip", Map.of("date", "2099-03-02"), key())
                        .status())
                .isEqualTo(404);
        assertThat(world.nora()
                        .send("DELETE", ofMain + "/skip/" + DAY, null, Map.of())
                        .status())
                .isEqualTo(404);

        var after = world.oli().get(ofMain).expect(200);
        assertThat(after.header("ETag")).isEqualTo(tag);
        assertThat(after.json().get("skippedDates"))
                .extracting(JsonNode::asText)
                .containsExactly(DAY);
        assertThat(after.json().get("lastOccurrences")).isEmpty();
    }

    @Test
    void aNodeOfAnotherSiteIsNoneForAScheduleOrItsPreview() {
        for (var path : List.of("/api/schedules", "/api/schedules/preview")) {
            var answer = world.nora()
                    .create(path, daily(mainNode), key())
                    .expect(400)
                    .json();
            assertThat(answer.get("errors").get(0).get("field").asText()).isEqualTo("nodeId");
            assertThat(answer.get("errors").get(0).get("detail").asText()).isEqualTo("there is no such node");
        }
    }

    @Test
    void thePreviewTellsNothingOfAScheduleOfAnotherSite() {
        var id = ofMain.substring("/api/schedules/".length());

        var shown = world.nora()
                .create("/api/schedules/preview?scheduleId=" + id, daily(annexNode), key())
                .expect(200)
                .json();

        assertThat(shown.get("occurrences"))
                .extracting(run -> run.get("date").asText())
                .contains(DAY);
    }

    @Test
    void listsNeitherShowNorCountSchedulesOfAnotherSite() {
        for (var path : List.of(
                "/api/schedules?nodeId=" + mainNode,
                "/api/schedules?text=main-hall",
                "/api/occurrences?from=2099-02-25T00:00:00Z&to=2099-03-20T00:00:00Z&scheduleId="
                        + ofMain.substring("/api/schedules/".length()))) {
            var hers = world.nora().get(path).expect(200).json();
            assertThat(hers.get("total").asLong()).as(path).isZero();
            assertThat(hers.get("items")).as(path).isEmpty();
            assertThat(world.oli().get(path).expect(200).json().get("total").asLong())
                    .as(path)
                    .isPositive();
        }
    }

    @Test
    void aViewerSeesAScheduleAndMayChangeNothing() {
        var tag = world.vera().get(ofMain).expect(200).header("ETag");

        assertThat(world.vera().get(ofMain).json().get("allowed")).isEmpty();
        assertThat(edit(world.vera(), ofMain, tag, daily(mainNode)).status()).isEqualTo(403);
        assertThat(world.vera().post(ofMain + "/archive").status()).isEqualTo(403);
        assertThat(world.vera().create(ofMain + "/run-now", Map.of(), key()).status())
                .isEqualTo(403);
        assertThat(world.vera()
                        .create(ofMain + "/skip", Map.of("date", DAY), key())
                        .status())
                .isEqualTo(403);
        assertThat(world.vera().create("/api/schedules", daily(mainNode), key()).status())
                .isEqualTo(403);
    }

    @Test
    void aPersonDoesEverythingWithAScheduleOfTheirSiteAndIsToldWhatItsRunWaitsFor() {
        var nora = world.nora();
        nora.create("/api/schedules/preview", daily(annexNode), key()).expect(200);
        var schedule = nora.addSchedule(daily(annexNode));
        var path = "/api/schedules/" + schedule.scheduleId();
        assertThat(schedule.allowed()).contains("edit", "archive", "runNow", "skip");

        var moved = daily(annexNode);
        moved.put("startTime", "04:00");
        edit(nora, path, "\"1\"", moved).expect(200);
        nora.create(path + "/skip", Map.of("date", DAY), key()).expect(200);
        nora.create(path + "/run-now", Map.of("durationSeconds", 600), key()).expect(201);

        // its node has no agent, and so no interface
        Eventually.within(
                SOON,
                "the run says what it waits for",
                () -> nora.get(path).expect(200).json().get("lastOccurrences").path(0),
                run -> run.path("whyNot").asText().contains("has no interface yet"));
        assertThat(nora.get(path)
                        .json()
                        .get("lastOccurrences")
                        .get(0)
                        .get("outcome")
                        .asText())
                .isEqualTo("waiting");
        nora.post(path + "/archive").expect(200);
    }

    private static Http.Answer edit(Api person, String path, String tag, Map<String, Object> body) {
        var headers = Map.of("Content-Type", "application/json", "If-Match", tag);
        return person.send("PUT", path, Json.bytes(body), headers);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> daily(UUID node) {
        var request = new HashMap<String, Object>();
        request.put("name", "Daily");
        request.put("recurrence", "daily");
        request.put("startsOn", DAY);
        request.put("startTime", "03:00");
        request.put("durationSeconds", 60);
        request.put("zone", "UTC");
        request.put("nodeId", node);
        return request;
    }
}
