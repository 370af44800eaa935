package io.roomtone.upload.queue;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.kit.testing.Topic;
import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Recordings;
import io.roomtone.upload.testing.Story;
import io.roomtone.upload.testing.UploadServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@UploadServiceTest
class QueueTest {
    private static final byte[] FILE = Bytes.of(1_000, 2);
    private static final byte[] NEWER_TAKE = Bytes.of(1_000, 3);

    private final Person ada = Person.ada();
    private final Person oli = Person.oli();

    @Test
    void queuesAFileForEachAutomaticPolicyThatTheRecordingNames() {
        var destination = ada.directory("queue-" + UUID.randomUUID());
        var automatic = ada.policy(destination, "on_recording_cached");
        var manual = ada.policy(destination, "manual");
        var unknown = UUID.randomUUID();

        var recording = Recordings.cached(FILE, "main", unknown, manual, automatic);

        var upload = oli.upload(oli.awaitUpload(recording));
        assertThat(upload.getString("policyId")).isEqualTo(automatic.toString());
        assertThat(upload.getString("state")).isEqualTo("queued");
        assertThat(upload.getString("createdBy")).isEqualTo("Archive");
        assertThat(upload.getString("sha256")).isEqualTo(Bytes.sha256(FILE));
        assertThat(upload.getString("object"))
                .isEqualTo(
                        "hearings/2026/Hearing 114-26 " + recording.toString().substring(28) + ".mp3");
        assertThat(upload.getList("allowed")).isEqualTo(List.of("cancel"));
    }

    @Test
    void aRecordingThatNamedAPolicyBeforeItWasArchivedKeepsIt() {
        var policy = ada.policy(ada.directory("archived-" + UUID.randomUUID()), "on_recording_cached");
        ada.call().post("/api/upload-policies/" + policy + "/archive").then().statusCode(200);

        var recording = Recordings.cached(FILE, "main", policy);

        assertThat(oli.upload(oli.awaitUpload(recording)).getString("policyId")).isEqualTo(policy.toString());
    }

    @Test
    void tellsOthersWhatWasQueued() {
        var policy = ada.policy(ada.directory("told-" + UUID.randomUUID()), "on_recording_cached");

        var recording = Recordings.cached(FILE, "main", policy);

        try (var topic = new Topic("roomtone.uploads")) {
            eventually(() -> assertThat(Story.of(topic, recording)).hasSize(1));
            var event = Story.of(topic, recording).getFirst();
            assertThat(Story.type(event)).isEqualTo(EventType.UPLOAD_QUEUED);
            GoldenEvents.assertValid(EventType.UPLOAD_QUEUED, event.value());
        }
    }

    @Test
    void queuesOnceWhatItHearsTwice() {
        var policy = ada.policy(ada.directory("twice-" + UUID.randomUUID()), "on_recording_cached");
        var recording = UUID.randomUUID();
        var event = UUID.randomUUID();

        Recordings.tell(recording, 3, FILE, "main", event, policy);
        Recordings.tell(recording, 3, FILE, "main", event, policy);
        Recordings.tell(recording, 4, FILE, "main", UUID.randomUUID(), policy);
        // the newer take comes last: once it is there, all were heard
        Recordings.tell(recording, 5, NEWER_TAKE, "main", UUID.randomUUID(), policy);

        eventually(() ->
                assertThat(digests(recording)).containsExactlyInAnyOrder(Bytes.sha256(FILE), Bytes.sha256(NEWER_TAKE)));
    }

    @Test
    void ignoresAnOlderFileThatIsHeardOfLate() {
        var policy = ada.policy(ada.directory("late-" + UUID.randomUUID()), "on_recording_cached");
        var recording = UUID.randomUUID();
        Recordings.tell(recording, 5, NEWER_TAKE, "main", UUID.randomUUID(), policy);

        Recordings.tell(recording, 4, FILE, "main", UUID.randomUUID(), policy);
        Recordings.tell(recording, 6, NEWER_TAKE, "main", UUID.randomUUID(), policy, another());

        eventually(() ->
                assertThat(digests(recording)).containsExactly(Bytes.sha256(NEWER_TAKE), Bytes.sha256(NEWER_TAKE)));
    }

    private UUID another() {
        return ada.policy(ada.directory("another-" + UUID.randomUUID()), "on_recording_cached");
    }

    @Test
    void copiesByHandWhateverTheTriggerButOnce() {
        var policy = ada.policy(ada.directory("hand-" + UUID.randomUUID()), "manual");
        var recording = Recordings.cached(FILE, "main");
        var request = Map.of("recordingId", recording, "policyId", policy);
        var key = UUID.randomUUID().toString();
        eventually(() -> oli.call()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/uploads")
                .then()
                .statusCode(201));

        oli.call()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/uploads")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("createdBy", equalTo("oli"));
        oli.create("/api/uploads", request).then().statusCode(409).body("type", equalTo("/problems/upload-exists"));
        assertThat(digests(recording)).hasSize(1);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        var policy = ada.policy(ada.directory("unknown-" + UUID.randomUUID()), "on_recording_cached");
        var recording = Recordings.cached(FILE, "main", policy);
        oli.awaitUpload(recording);

        oli.create("/api/uploads", Map.of("recordingId", UUID.randomUUID(), "policyId", policy))
                .then()
                .statusCode(404);
        oli.create("/api/uploads", Map.of("recordingId", recording, "policyId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("policyId"));
        oli.call().get("/api/uploads?state=green").then().statusCode(400).body("errors[0].field", equalTo("state"));
        oli.call().get("/api/uploads?sort=colour").then().statusCode(400).body("errors[0].field", equalTo("sort"));
    }

    @Test
    void neitherShowsNorTouchesWhatIsOutsideTheScope() {
        var site = "site-" + UUID.randomUUID();
        var policy = ada.policy(ada.directory("scope-" + UUID.randomUUID()), "on_recording_cached");
        var here = oli.awaitUpload(Recordings.cached(FILE, site, policy));
        var recording = Recordings.cached(FILE, "other-" + site, policy);
        var elsewhere = oli.awaitUpload(recording);
        var nora = Person.at("nora-" + site, site);

        assertThat(nora.uploads("policyId=" + policy).getList("items.uploadId")).isEqualTo(List.of(here.toString()));
        nora.call().get("/api/uploads/" + elsewhere).then().statusCode(404);
        nora.call().post("/api/uploads/" + elsewhere + "/cancel").then().statusCode(404);
        nora.create("/api/uploads", Map.of("recordingId", recording, "policyId", policy))
                .then()
                .statusCode(404);
        assertThat(oli.upload(elsewhere).getString("state")).isEqualTo("queued");
        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(e ->
                            assertThat(e).contains("nora-" + site, "upload.cancel", "refused", elsewhere.toString())));
        }
    }

    @Test
    void isControlledOnlyByWhoMayControlRecordings() {
        var policy = ada.policy(ada.directory("viewer-" + UUID.randomUUID()), "on_recording_cached");
        var upload = oli.awaitUpload(Recordings.cached(FILE, "main", policy));
        var vera = Person.with("vera", "viewer");

        assertThat(vera.upload(upload).getList("allowed")).isEmpty();
        vera.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(403);
    }

    private List<String> digests(UUID recording) {
        return oli.uploads("recordingId=" + recording).getList("items.sha256");
    }
}
