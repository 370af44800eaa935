package io.roomtone.upload.transfer;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.kit.testing.Topic;
import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Recordings;
import io.roomtone.upload.testing.S3Server;
import io.roomtone.upload.testing.TestTime;
import io.roomtone.upload.testing.UploadServiceTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// The whole way to a bucket, through the API.
@UploadServiceTest
class S3TransferTest {
    private static final long RANGE = 8 << 20;
    private static final byte[] FILE = Bytes.of(18 << 20, 6);
    private static final String BUCKET = "archive";

    private static S3Server server;
    private static S3Client bucket;

    private final Person ada = Person.ada();
    private final Person oli = Person.oli();
    private final TestTime time;

    S3TransferTest(TestTime time) {
        this.time = time;
    }

    @BeforeAll
    static void start() {
        server = S3Server.s3proxy();
        bucket = S3Client.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET)))
                .build();
        bucket.createBucket(r -> r.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        bucket.close();
        server.close();
    }

    @Test
    void bringsAFileIntoABucketAlsoWhenItIsCutInTheMiddle() {
        var cut = new AtomicBoolean(true);
        var policy = ada.policy(destination(S3Server.SECRET), "on_recording_cached");
        var recording = Recordings.cached(FILE, "main", policy);
        LibraryStandIn.when(recording, first -> first == RANGE && cut.getAndSet(false) ? 0 : 206);
        var upload = oli.awaitUpload(recording);

        time.work();
        assertThat(oli.upload(upload).getLong("transferredBytes")).isEqualTo(RANGE);
        time.pass(Duration.ofSeconds(13));
        time.work();

        var done = oli.upload(upload);
        assertThat(done.getString("state")).isEqualTo("verified");
        assertThat(LibraryStandIn.asked(recording)).containsExactly(0L, RANGE, RANGE, 2 * RANGE);
        var object = bucket.getObjectAsBytes(r -> r.bucket(BUCKET).key("roomtone/" + done.getString("object")));
        assertThat(object.asByteArray()).isEqualTo(FILE);
        assertThat(object.response().contentType()).isEqualTo("audio/mpeg");
    }

    @Test
    void clearsTheUnfinishedCopyOfACancelledUploadAway() {
        var policy = ada.policy(destination(S3Server.SECRET), "on_recording_cached");
        var recording = Recordings.cached(FILE, "main", policy);
        LibraryStandIn.when(recording, first -> first == RANGE ? 503 : 206);
        var upload = oli.awaitUpload(recording);
        time.work();
        assertThat(unfinished(oli.upload(upload).getString("object"))).isOne();

        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
        time.work();

        assertThat(unfinished(oli.upload(upload).getString("object"))).isZero();
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
                .body(body(S3Server.SECRET))
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
        assertThat(bucket.listObjectsV2(r -> r.bucket(BUCKET)).contents())
                .noneMatch(object -> object.key().contains("roomtone-check-"));
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

    private UUID destination(String secret) {
        var response = ada.create("/api/destinations", body(secret));
        return UUID.fromString(response.then().statusCode(201).extract().path("destinationId"));
    }

    private static Map<String, Object> body(String secret) {
        var s3 = new HashMap<String, Object>(Map.of(
                "endpoint",
                URI.create("http://127.0.0.1:" + server.port()),
                "region",
                "eu-central-1",
                "bucket",
                BUCKET,
                "prefix",
                "/roomtone/",
                "pathStyle",
                true,
                "accessKeyId",
                S3Server.ACCESS_KEY,
                "secretAccessKey",
                secret));
        return Map.of("name", "Court archive", "kind", "s3", "s3", s3);
    }

    private static long unfinished(String object) {
        return bucket.listMultipartUploads(r -> r.bucket(BUCKET)).uploads().stream()
                .filter(upload -> upload.key().equals("roomtone/" + object))
                .count();
    }
}
