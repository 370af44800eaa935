package io.roomtone.upload.transfer;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.upload.testing.Bucket;
import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.FaultProxy;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Recordings;
import io.roomtone.upload.testing.S3Server;
import io.roomtone.upload.testing.TestTime;
import io.roomtone.upload.testing.UploadServiceTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What transfers that ended early leave in a bucket.
@UploadServiceTest
class LeftoversTest {
    private static final long RANGE = 8 << 20;
    private static final byte[] FILE = Bytes.of(18 << 20, 16);

    private static Bucket bucket;

    private final Person ada = Person.ada();
    private final Person oli = Person.oli();
    private final TestTime time;

    LeftoversTest(TestTime time) {
        this.time = time;
    }

    @BeforeAll
    static void start() {
        bucket = new Bucket();
    }

    @AfterAll
    static void stop() {
        bucket.close();
    }

    @Test
    void ofAWorkerThatDiedBeforeItWroteDownWhatItBeganAreClearedAway() {
        var recording = cached(policy());
        var upload = oli.awaitUpload(recording);
        var object = object(upload);
        bucket.begin(object);
        bucket.begin(withDigest(object));
        var beside = bucket.begin(object + ".old.mp3");

        time.work();

        assertThat(state(upload)).isEqualTo("verified");
        assertThat(bucket.unfinished(object)).isEmpty();
        assertThat(bucket.unfinished(withDigest(object))).isEmpty();
        assertThat(bucket.unfinished(object + ".old.mp3")).containsExactly(beside);
    }

    @Test
    void ofACancelledUploadAreClearedAwayThoughNobodyWroteThemDown() {
        var recording = cached(policy());
        LibraryStandIn.when(recording, first -> 503);
        var upload = oli.awaitUpload(recording);
        time.work();
        bucket.begin(object(upload));
        bucket.begin(withDigest(object(upload)));

        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
        time.work();

        assertThat(bucket.unfinished(object(upload))).isEmpty();
        assertThat(bucket.unfinished(withDigest(object(upload)))).isEmpty();
    }

    @Test
    void underANameThatAnotherFileTookAreClearedAway() {
        var recording = cached(policy());
        var upload = cutInTheMiddle(recording);
        var object = object(upload);
        bucket.lay(object, Bytes.of(100, 17));

        time.pass(Duration.ofSeconds(13));
        time.work();

        assertThat(state(upload)).isEqualTo("verified");
        assertThat(object(upload)).isEqualTo(withDigest(object));
        assertThat(bucket.read(withDigest(object))).isEqualTo(FILE);
        assertThat(bucket.unfinished(object)).isEmpty();
        assertThat(bucket.read(object)).isEqualTo(Bytes.of(100, 17));
    }

    @Test
    void ofAnUploadWhoseFileAnotherBroughtAreClearedAway() {
        var recording = cached(policy());
        var upload = cutInTheMiddle(recording);
        bucket.lay(object(upload), FILE);

        time.pass(Duration.ofSeconds(13));
        time.work();

        assertThat(state(upload)).isEqualTo("verified");
        assertThat(bucket.unfinished(object(upload))).isEmpty();
    }

    @Test
    void ofAnotherUploadThatGoesOnAreLeftToIt() {
        var destination = destination();
        var recording =
                cached(ada.policy(destination, "on_recording_cached"), ada.policy(destination, "on_recording_cached"));
        eventually(() -> assertThat(oli.uploads("recordingId=" + recording).getInt("total"))
                .isEqualTo(2));
        LibraryStandIn.when(recording, first -> first == RANGE ? 503 : 206);
        time.work();
        var uploads = oli.uploads("recordingId=" + recording).getList("items.uploadId", UUID.class);
        var object = object(uploads.getFirst());
        assertThat(bucket.unfinished(object)).hasSize(2);

        oli.call().post("/api/uploads/" + uploads.getFirst() + "/cancel").then().statusCode(200);
        time.work();

        assertThat(bucket.unfinished(object)).hasSize(1);
        LibraryStandIn.when(recording, first -> 206);
        time.pass(Duration.ofSeconds(13));
        time.work();
        assertThat(state(uploads.getLast())).isEqualTo("verified");
        assertThat(LibraryStandIn.asked(recording)).containsExactly(0L, RANGE, 0L, RANGE, RANGE, 2 * RANGE);
        assertThat(bucket.unfinished(object)).isEmpty();
    }

    @Test
    void areNotClearedAwayByAWorkerThatHungWhileAPersonTriedAgain() throws Exception {
        try (var link = new FaultProxy(bucket.port())) {
            var destination = destination(link.port());
            var recording = cached(ada.policy(destination, "on_recording_cached"));
            var upload = cutInTheMiddle(recording);
            oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
            link.hold();
            var hung = CompletableFuture.runAsync(time::work, task -> new Thread(task).start());
            eventually(() -> assertThat(link.held()).isTrue());

            reach(destination, bucket.port());
            oli.call().post("/api/uploads/" + upload + "/retry").then().statusCode(200);
            LibraryStandIn.when(recording, first -> {
                if (first != RANGE) return 206;
                // the new copy has begun, and now the one that hung looks what there is
                link.release();
                hung.join();
                return 206;
            });
            time.work();

            assertThat(state(upload)).isEqualTo("verified");
            assertThat(oli.upload(upload).getString("problem")).isNull();
            assertThat(LibraryStandIn.asked(recording)).containsExactly(0L, RANGE, 0L, RANGE, 2 * RANGE);
            assertThat(bucket.read(object(upload))).isEqualTo(FILE);
            assertThat(bucket.unfinished(object(upload))).isEmpty();
        }
    }

    private UUID cutInTheMiddle(UUID recording) {
        LibraryStandIn.when(recording, first -> first == RANGE ? 503 : 206);
        var upload = oli.awaitUpload(recording);
        time.work();
        assertThat(bucket.unfinished(object(upload))).hasSize(1);
        LibraryStandIn.when(recording, first -> 206);
        return upload;
    }

    private UUID policy() {
        return ada.policy(destination(), "on_recording_cached");
    }

    private UUID destination() {
        return destination(bucket.port());
    }

    private UUID destination(int port) {
        return ada.bucket(bucket, port, S3Server.SECRET);
    }

    private void reach(UUID destination, int port) {
        ada.call()
                .header("If-Match", "\"1\"")
                .body(bucket.destination(port, S3Server.SECRET))
                .put("/api/destinations/" + destination)
                .then()
                .statusCode(200);
    }

    private static UUID cached(UUID... policies) {
        return Recordings.cached(FILE, "main", policies);
    }

    private String object(UUID upload) {
        return oli.upload(upload).getString("object");
    }

    private String state(UUID upload) {
        return oli.upload(upload).getString("state");
    }

    private static String withDigest(String object) {
        return object.replace(".mp3", " " + Bytes.sha256(FILE).substring(0, 8) + ".mp3");
    }
}
