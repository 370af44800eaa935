package io.roomtone.upload.destination;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.kit.testing.Topic;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Story;
import io.roomtone.upload.testing.UploadServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UploadServiceTest
class DestinationTest {
    private final Person ada = Person.ada();

    @Test
    void isTriedByReallyWriting() throws IOException {
        var folder = "check-" + UUID.randomUUID();
        var destination = ada.directory(folder);

        check(destination).body("ok", equalTo(true)).body("detail", containsString("written, read back and deleted"));

        var directory = LibraryStandIn.roots().resolve(folder);
        try (var left = Files.walk(directory)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        Files.delete(directory.resolve(".roomtone"));
        check(destination).body("ok", equalTo(false)).body("detail", containsString("Check that its disk is mounted"));
        assertThat(directory).isEmptyDirectory();
        Files.delete(directory);
        check(destination).body("ok", equalTo(false)).body("detail", containsString("Check that its disk is mounted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "/", "relative", "%s/../elsewhere", "%s-beside"})
    void isNoDirectoryOutsideOfTheRoots(String path) {
        ada.create("/api/destinations", directory(path.formatted(LibraryStandIn.roots())))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/destination-refused"))
                .body("errors[0].field", equalTo("directory.path"));
    }

    @Test
    void isNoDirectoryBehindALinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
        var link = LibraryStandIn.roots().resolve("link-" + UUID.randomUUID());
        Files.createSymbolicLink(link, elsewhere);

        ada.create("/api/destinations", directory(link + "/inner")).then().statusCode(422);

        assertThat(elsewhere).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000", "http://127.0.0.1:9000", "http://[::1]:9000"})
    void isABucketOnThisHostThatNothingTravelsTo(String endpoint) {
        ada.create("/api/destinations", s3(Map.of("endpoint", endpoint))).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://198.51.100.7",
                "ftp://127.0.0.1",
                "https://user:pass@s3.example.org",
                "s3.example.org",
                "http://localhost.example.org"
            })
    void isNoBucketThatRecordingsWouldTravelToUnsafely(String endpoint) {
        ada.create("/api/destinations", s3(Map.of("endpoint", endpoint)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("s3.endpoint"));
    }

    @Test
    void needsASecretOnlyWhenItIsNew() {
        var without = new HashMap<String, Object>();
        without.put("secretAccessKey", null);
        ada.create("/api/destinations", s3(without))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("s3.secretAccessKey"));
        String destination = ada.create("/api/destinations", s3(Map.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("destinationId");

        ada.call()
                .header("If-Match", "\"1\"")
                .body(s3(without))
                .put("/api/destinations/" + destination)
                .then()
                .statusCode(200)
                .body("entityVersion", equalTo(2));
    }

    @Test
    void isEditedOnlyByWhoHasSeenTheNewestVersion() {
        var folder = "edit-" + UUID.randomUUID();
        var destination = ada.directory(folder);
        var path = "/api/destinations/" + destination;
        var body = directory(LibraryStandIn.roots().resolve(folder).toString());
        String tag = ada.call().get(path).then().statusCode(200).extract().header("ETag");

        ada.call().body(body).put(path).then().statusCode(428);
        ada.call()
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        ada.call()
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
    }

    @Test
    void isRenamedWithoutMakingTheDirectoryOfADiskThatIsNotMounted() throws IOException {
        var folder = "renamed-" + UUID.randomUUID();
        var destination = ada.directory(folder);
        var directory = LibraryStandIn.roots().resolve(folder);
        Files.delete(directory.resolve(".roomtone"));

        ada.call()
                .header("If-Match", "\"1\"")
                .body(directory(directory.toString()))
                .put("/api/destinations/" + destination)
                .then()
                .statusCode(200)
                .body("name", equalTo("Archive"));

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isArchivedOnceNoPolicyUsesIt() {
        var destination = ada.directory("archive-" + UUID.randomUUID());
        var policy = ada.policy(destination, "manual");
        var path = "/api/destinations/" + destination;

        ada.call().post(path + "/archive").then().statusCode(409).body("type", equalTo("/problems/destination-in-use"));
        ada.call().post("/api/upload-policies/" + policy + "/archive").then().statusCode(200);
        ada.call()
                .post(path + "/archive")
                .then()
                .statusCode(200)
                .body("archived", equalTo(true))
                .body("allowed", equalTo(List.of()));

        ada.call().post(path + "/archive").then().statusCode(409).body("type", equalTo("/problems/archived"));
        ada.create("/api/upload-policies", Map.of("name", "Late", "trigger", "manual", "destinationId", destination))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("destinationId"));
        assertThat(ada.call()
                        .get("/api/destinations?archived=true&size=100")
                        .jsonPath()
                        .getList("items.destinationId"))
                .contains(destination.toString());
    }

    @Test
    void isPublishedWithItsPolicy() {
        var destination = ada.directory("told-" + UUID.randomUUID());
        var policy = ada.policy(destination, "manual");

        try (var settings = new Topic("roomtone.settings")) {
            eventually(() -> {
                assertThat(Story.of(settings, destination)).hasSize(1);
                assertThat(Story.of(settings, policy)).hasSize(1);
            });
            GoldenEvents.assertValid(
                    EventType.DESTINATION_CHANGED,
                    Story.of(settings, destination).getFirst().value());
            GoldenEvents.assertValid(
                    EventType.UPLOAD_POLICY_CHANGED,
                    Story.of(settings, policy).getFirst().value());
        }
    }

    @Test
    void isManagedOnlyByAdministrators() {
        var oli = Person.oli();
        var destination = ada.directory("operator-" + UUID.randomUUID());

        oli.create("/api/destinations", directory("/anywhere")).then().statusCode(403);
        oli.call().post("/api/destinations/" + destination + "/check").then().statusCode(403);
        oli.call()
                .get("/api/destinations/" + destination)
                .then()
                .statusCode(200)
                .body("allowed", equalTo(List.of()));
    }

    @Test
    void isMadeOnceForOneIdempotencyKey() {
        var body = directory(
                LibraryStandIn.roots().resolve("once-" + UUID.randomUUID()).toString());
        var key = UUID.randomUUID().toString();
        String first = ada.call()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/destinations")
                .path("destinationId");

        String again = ada.call()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/destinations")
                .path("destinationId");

        assertThat(again).isNotNull().isEqualTo(first);
    }

    @Test
    void isAnsweredForAgainAlsoWhenItsDirectoryCouldNotBeMadeNow() throws IOException {
        var path = LibraryStandIn.roots().resolve("again-" + UUID.randomUUID());
        var request = ada.call()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(directory(path.toString()));
        String first = request.post("/api/destinations").path("destinationId");
        Files.delete(path.resolve(".roomtone"));
        Files.delete(path);
        Files.createFile(path);
        ada.create("/api/destinations", directory(path.toString())).then().statusCode(422);

        request.post("/api/destinations").then().statusCode(201).body("destinationId", equalTo(first));
    }

    private ValidatableResponse check(UUID destination) {
        return ada.call()
                .post("/api/destinations/" + destination + "/check")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> directory(String path) {
        return Map.of("name", "Archive", "kind", "directory", "directory", Map.of("path", path));
    }

    private static Map<String, Object> s3(Map<String, Object> changes) {
        var s3 = new HashMap<String, Object>(Map.of(
                "endpoint", "https://s3.example.org",
                "region", "eu-central-1",
                "bucket", "archive",
                "accessKeyId", "key",
                "secretAccessKey", "secret"));
        s3.putAll(changes);
        return Map.of("name", "Archive", "kind", "s3", "s3", s3);
    }
}
