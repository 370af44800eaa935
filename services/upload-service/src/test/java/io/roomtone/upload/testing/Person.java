package io.roomtone.upload.testing;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.roomtone.kit.testing.People;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A person at the API.
public final class Person {
    private final String token;

    private Person(String token) {
        this.token = token;
    }

    /// An administrator who sees every site.
    public static Person ada() {
        return new Person(People.token("ada", "admin"));
    }

    /// An operator who sees every site.
    public static Person oli() {
        return new Person(People.token("oli", "operator"));
    }

    public static Person with(String name, String role) {
        return new Person(People.token(name, role));
    }

    /// An operator who sees this site only.
    public static Person at(String name, String site) {
        return new Person(People.token(name, Set.of("operator"), Set.of(site), Set.of()));
    }

    public RequestSpecification call() {
        return given().auth().oauth2(token).contentType("application/json").urlEncodingEnabled(false);
    }

    public Response create(String path, Object body) {
        return call().header("Idempotency-Key", UUID.randomUUID()).body(body).post(path);
    }

    /// A directory destination of its own; its path is `/roots/{id}`.
    public UUID directory(String folder) {
        var body = Map.of(
                "name",
                folder,
                "kind",
                "directory",
                "directory",
                Map.of("path", LibraryStandIn.roots().resolve(folder).toString()));
        return id(create("/api/destinations", body), "destinationId");
    }

    /// A destination in a bucket that is reached through this port.
    public UUID bucket(Bucket bucket, int port, String secret) {
        return id(create("/api/destinations", bucket.destination(port, secret)), "destinationId");
    }

    public UUID policy(UUID destination, String trigger) {
        var body = Map.of("name", "Archive", "trigger", trigger, "destinationId", destination);
        return id(create("/api/upload-policies", body), "policyId");
    }

    public UUID upload(UUID recording, UUID policy) {
        return id(create("/api/uploads", Map.of("recordingId", recording, "policyId", policy)), "uploadId");
    }

    public JsonPath uploads(String query) {
        return call().get("/api/uploads?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath upload(UUID upload) {
        return call().get("/api/uploads/" + upload)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The one upload of a recording, as soon as it is there.
    public UUID awaitUpload(UUID recording) {
        eventually(() ->
                assertThat(uploads("recordingId=" + recording).getInt("total")).isEqualTo(1));
        return UUID.fromString(uploads("recordingId=" + recording).getString("items[0].uploadId"));
    }

    private static UUID id(Response response, String field) {
        return UUID.fromString(response.then().statusCode(201).extract().path(field));
    }
}
