package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.contracts.state.JobState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithWorld.class)
@RecordingLibrary
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;
    private StoryAgent agent;
    private Api.Job job;

    ScopeTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void aRecordingOfTheMainSiteIsThere() {
        agent = world.agent("scoped");
        agent.plays("secret.wav", Sound.noise(1, 1, 16, 15)).start();
        job = world.oli().start(agent.record("secret.wav", "WAV"));
        world.oli().awaitJob(job.jobId(), JobState.COMPLETED, SOON);
        world.oli().awaitCached(job.recordingId(), SOON);
    }

    @AfterAll
    void endTheAgent() {
        agent.close();
    }

    @Test
    void aPersonWithoutAPermissionIsForbiddenAndTheRefusalIsAudited() {
        var start = world.vera().create("/api/jobs", agent.record("secret.wav", "WAV"), "vera-" + System.nanoTime());
        var stop = world.vera().post("/api/jobs/" + job.jobId() + "/stop");
        var enrol = world.oli().create("/api/nodes", Map.of("name", "x", "site", "main", "room", "y"), "oli-1");

        assertThat(List.of(start.status(), stop.status(), enrol.status())).containsOnly(403);
        awaitAudit("job.stop", "vera");
    }

    @Test
    void aPersonOfAnotherSiteFindsNothingOfThisOne() {
        var nora = world.nora();

        for (var path : List.of(
                "/api/jobs/" + job.jobId(),
                "/api/nodes/" + agent.nodeId(),
                "/api/recordings/" + job.recordingId(),
                "/api/recordings/" + job.recordingId() + "/waveform")) {
            assertThat(nora.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/api/jobs/" + job.jobId() + "/stop",
                "/api/recordings/" + job.recordingId() + "/playback-url",
                "/api/recordings/" + job.recordingId() + "/download-url")) {
            assertThat(nora.post(path).status()).as(path).isEqualTo(404);
        }
        assertThat(nora.create("/api/jobs", agent.record("secret.wav", "WAV"), "nora-" + System.nanoTime())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsNeitherShowNorCountWhatIsOutOfScope() {
        for (var path : List.of("/api/jobs", "/api/nodes", "/api/recordings")) {
            var list = world.nora().get(path).expect(200).json();
            assertThat(list.get("items").toString())
                    .as(path)
                    .doesNotContain(agent.nodeId().toString());
            assertThat(list.get("total").asInt())
                    .as(path)
                    .isEqualTo(list.get("items").size());
            assertThat(world.oli().get(path).expect(200).json().get("total").asLong())
                    .as(path)
                    .isPositive();
        }
    }

    @Test
    void anybodyWithoutATokenIsAskedToSignIn() {
        for (var path : List.of(
                "/api/jobs",
                "/api/nodes",
                "/api/recordings",
                "/api/audit-events",
                "/api/profiles",
                "/api/schedules",
                "/api/occurrences",
                "/api/uploads",
                "/api/destinations",
                "/api/upload-policies")) {
            assertThat(world.nobody().get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void aDownloadIsInTheAuditTrailThatOnlyAuditorsRead() {
        world.oli().downloadUrl(job.recordingId());

        awaitAudit("recording.download", "oli");
        assertThat(world.oli().get("/api/audit-events").status()).isEqualTo(403);
    }

    private void awaitAudit(String action, String actor) {
        Eventually.within(
                SOON,
                action + " by " + actor + " in the audit trail",
                () -> world.audrey()
                        .get("/api/audit-events?size=100")
                        .expect(200)
                        .json()
                        .get("items"),
                items -> StreamSupport.stream(items.spliterator(), false).anyMatch(i -> is(i, action, actor)));
    }

    private static boolean is(JsonNode event, String action, String actor) {
        return event.get("action").asText().equals(action)
                && event.get("actorName").asText().toLowerCase(Locale.ROOT).contains(actor);
    }
}
