package io.roomtone.upload.transfer;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.kit.testing.Topic;
import io.roomtone.upload.testing.Bucket;
import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Recordings;
import io.roomtone.upload.testing.S3Server;
import io.roomtone.upload.testing.TestTime;
import io.roomtone.upload.testing.UploadServiceTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The whole way to a bucket, through the API.
@UploadServiceTest
class S3TransferTest {
    private static final long RANGE = 8 << 20;
    private static final byte[] FILE = Bytes.of(18 << 20, 6);

    private static Bucket bucket;

    private final Person ada = Person.ada();
    private final Person oli = Person.oli();
    private final TestTime time;

    S3TransferTest(TestTime time) {
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
    void bringsAFileIntoABucketAlsoWhenItIsCutInTheMiddle() {
        var cut = new AtomicBoolean(true);
        var recording = Recordings.cached(FILE, "main", policy());
        LibraryStandIn.when(recording, first -> first == RANGE && cut.getAndSet(false) ? 0 : 206);
        var upload = oli.awaitUpload(recording);

        time.work();
        assertThat(oli.upload(upload).getLong("transferredBytes")).isEqualTo(RANGE);
        time.pass(Duration.ofSeconds(13));
        time.work();

        var done = oli.upload(upload);
        assertThat(done.getString("state")).isEqualTo("verified");
        assertThat(LibraryStandIn.asked(recording)).containsExactly(0L, RANGE, RANGE, 2 * RANGE);
        var object = bucket.client()
                .getObjectAsBytes(r -> r.bucket(bucket.name()).key(Bucket.PREFIX + done.getString("object")));
        assertThat(object.asByteArray()).isEqualTo(FILE);
        assertThat(object.response().contentType()).isEqualTo("audio/mpeg");
    }

    @Test
    void goesOnWithTheCopyOfAWorkerThatDiedInTheMiddle() {
        var recording = Recordings.cached(FILE, "main", policy());
        var died = new AtomicBoolean(true);
        LibraryStandIn.when(recording, first -> {
            if (first == RANGE && died.getAndSet(false)) {
                // nothing more is heard of the first worker; its lease ends and another one goes on
                time.pass(Duration.ofSeconds(31));
                time.work();
                return 503;
            }
            return 206;
        });
        var upload = oli.awaitUpload(recording);

        time.work();

        var done = oli.upload(upload);
        assertThat(done.getString("state")).isEqualTo("verified");
        assertThat(done.getInt("attempts")).isEqualTo(2);
        assertThat(LibraryStandIn.asked(recording)).containsExactly(0L, RANGE, RANGE, 2 * RANGE);
        assertThat(bucket.read(done.getString("object"))).isEqualTo(FILE);
        assertThat(bucket.unfinished(done.getString("object"))).isEmpty();
    }

    @Test
    void clearsTheUnfinishedCopyOfACancelledUploadAway() {
        var recording = Recordings.cached(FILE, "main", policy());
        LibraryStandIn.when(recording, first -> first == RANGE ? 503 : 206);
        var upload = oli.awaitUpload(recording);
        time.work();
        assertThat(bucket.unfinished(oli.upload(upload).getString("object"))).hasSize(1);

        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
        time.work();

        assertThat(bucket.unfinished(oli.upload(upload).getString("object"))).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheCredentialsAndWorksOnceTheyAreRight() {
        var destination = destination("a guess");
        ada.call()
                .post("/api/destinations/" + destination + "/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("detail", containsString("refuses the access key"));
        var upload = oli.awaitUpload(Recordings.cached(FILE, "main", ada.policy(destination, "on_recording_cached")));
        time.work();
        assertThat(oli.upload(upload).getString("problem")).contains("refuses the access key");

        ada.call()
                .header("If-Match", "\"1\"")
                .body(bucket.destination(bucket.port(), S3Server.SECRET))
                .put("/api/destinations/" + destination)
                .then()
                .statusCode(200);
        ada.call()
                .post("/api/destinations/" + destination + "/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true));
        oli.call().post("/api/uploads/" + upload + "/retry").then().statusCode(200);
        time.work();

        assertThat(oli.upload(upload).getString("state")).isEqualTo("verified");
        assertThat(bucket.client().listObjectsV2(r -> r.bucket(bucket.name())).contents())
                .noneMatch(object -> object.key().contains("roomtone-check-"));
        assertThat(bucket.client()
                        .listMultipartUploads(r -> r.bucket(bucket.name()))
                        .uploads())
                .noneMatch(unfinished -> unfinished.key().contains("roomtone-check-"));
    }

    @Test
    void showsTheSecretToNobody() {
        var secret = "secret-" + UUID.randomUUID();
        var destination = destination(secret);

        var shown = ada.call().get("/api/destinations/" + destination).asString()
                + ada.call().get("/api/destinations?size=100").asString();

        assertThat(shown)
                .contains(destination.toString())
                .doesNotContain(secret)
                .doesNotContain("secretAccessKey");
        try (var settings = new Topic("roomtone.settings");
                var audit = new Topic("roomtone.audit")) {
            eventually(() -> {
                assertThat(settings.values()).anySatisfy(e -> assertThat(e).contains(destination.toString()));
                assertThat(audit.values()).anySatisfy(e -> assertThat(e).contains(destination.toString()));
            });
            assertThat(settings.values()).noneMatch(e -> e.contains(secret));
            assertThat(audit.values()).noneMatch(e -> e.contains(secret));
        }
    }

    private UUID policy() {
        return ada.policy(destination(S3Server.SECRET), "on_recording_cached");
    }

    private UUID destination(String secret) {
        return ada.bucket(bucket, bucket.port(), secret);
    }
}
