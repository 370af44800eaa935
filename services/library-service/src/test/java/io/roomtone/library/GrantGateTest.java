package io.roomtone.library;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.NodeData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.token.Jws;
import io.roomtone.library.testing.JobServiceKeys;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Published;
import io.roomtone.library.testing.RawConnection;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class GrantGateTest {
    private static final Sound SOUND = Sound.mp3(0.5);

    @Inject
    Pool pool;

    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin();
    }

    @Test
    void refusesAForgedGrant() {
        var forged = story.grant(JobServiceKeys.pair(), JobServiceKeys.ID);

        assertProblem(putManifest(story, forged), 401, "unauthenticated");
        assertProblem(putFile(story, forged), 401, "unauthenticated");
        assertNothingIsThere();
    }

    @Test
    void refusesAGrantWhosePayloadWasChanged() {
        var parts = story.grant().split("\\.");
        var other = Story.begin().grant().split("\\.");

        assertProblem(putFile(story, parts[0] + "." + other[1] + "." + parts[2]), 401, "unauthenticated");
    }

    @Test
    void refusesWhatIsNoGrant() {
        assertProblem(putFile(story, "a.b.c"), 401, "unauthenticated");
        assertProblem(given().body("x").put(story.cacheFile()), 401, "unauthenticated");
        given().head(story.cacheFile()).then().statusCode(401);
        assertProblem(
                given().auth().oauth2(People.token("ada", "admin")).body("x").put(story.cacheFile()),
                401,
                "unauthenticated");
        var nodeToken = Jws.sign(
                JobServiceKeys.PAIR.getPrivate(),
                JobServiceKeys.ID,
                Jws.NODE,
                Wire.write(story.jobData(io.roomtone.contracts.state.JobState.CLAIMED, 1)));
        assertProblem(putFile(story, nodeToken), 401, "unauthenticated");
    }

    @Test
    void refusesAGrantForAnotherTakeOrRecording() {
        var otherTake = story.withTake(2);
        var otherRecording = Story.begin();

        assertProblem(putFile(story, otherTake.grant()), 403, "wrong-grant");
        assertProblem(putManifest(story, otherRecording.grant()), 403, "wrong-grant");
        assertNothingIsThere();
    }

    @Test
    void asksToTryAgainUntilTheKeyIsKnown() {
        var keys = JobServiceKeys.pair();
        var keyId = "late-" + UUID.randomUUID();
        var grant = story.grant(keys, keyId);

        var early = putManifest(story, grant);
        assertProblem(early, 503, "grant-key-unknown");
        assertThat(early.header("Retry-After")).isNotBlank();
        JobServiceKeys.announce(keyId, keys.getPublic());

        eventually(() -> assertThat(putManifest(story, grant).statusCode()).isIn(200, 201));
    }

    @Test
    void refusesARevokedNode() {
        story.putManifest(story.manifest(SOUND)).then().statusCode(201);

        Published.event(EventType.NODE_REVOKED, story.node(), node(NodeStatus.REVOKED, 2));
        eventually(() -> assertProblem(story.put(SOUND.bytes()), 403, "node-revoked"));

        Published.event(EventType.NODE_ONLINE, story.node(), node(NodeStatus.ONLINE, 1));
        var marker = Story.begin();
        Published.event(EventType.NODE_REVOKED, marker.node(), node(marker, NodeStatus.REVOKED, 1));
        eventually(() -> assertProblem(marker.putManifest(marker.manifest(SOUND)), 403, "node-revoked"));
        assertProblem(story.put(SOUND.bytes()), 403, "node-revoked");
    }

    @Test
    void keepsNothingOfANodeThatIsRevokedWhileItDelivers() throws IOException {
        var sound = Sound.wav(1);
        int length = sound.bytes().length;
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        try (var running = RawConnection.put(story, sound)) {
            running.send(sound.bytes(), 0, length / 2);
            eventually(() -> assertThat(uploads()).isEqualTo(1));
            Published.event(EventType.NODE_REVOKED, story.node(), node(NodeStatus.REVOKED, 1));
            // asked with the manifest: HEAD would end the running delivery for another reason
            eventually(() -> assertThat(story.putManifest(story.manifest(sound)).statusCode())
                    .isEqualTo(403));
            running.send(sound.bytes(), length / 2, length);

            assertThat(running.status()).isEqualTo(403);
        }
        assertThat(story.state()).isEqualTo("finalizing");
    }

    private long uploads() {
        return pool.preparedQuery("select count(*) from upload where take_id = $1")
                .execute(Tuple.of(story.take()))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private NodeData node(NodeStatus status, long version) {
        return node(story, status, version);
    }

    private static NodeData node(Story story, NodeStatus status, long version) {
        return new NodeData(story.node(), version, status, "court-3", "main", null, 4, "1", null, List.of());
    }

    private void assertNothingIsThere() {
        Story.as("operator").get("/api/recordings/" + story.recording()).then().statusCode(404);
    }

    private static Response putManifest(Story story, String grant) {
        return given().header("Authorization", "Grant " + grant)
                .contentType("application/json")
                .body(Wire.write(story.manifest(SOUND)))
                .put(story.address() + "/manifest");
    }

    private static Response putFile(Story story, String grant) {
        return given().header("Authorization", "Grant " + grant)
                .contentType("audio/mpeg")
                .header("Repr-Digest", Story.reprDigest(SOUND.sha256()))
                .body(SOUND.bytes())
                .put(story.cacheFile());
    }

    private static void assertProblem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
    }
}
