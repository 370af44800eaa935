package io.roomtone.job.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.roomtone.kit.testing.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A person at the API.
public final class Operator {
    private final String token;

    private Operator(String token) {
        this.token = token;
    }

    /// An administrator who sees every site.
    public static Operator ada() {
        return new Operator(People.token("ada", "admin"));
    }

    /// An operator who sees every site.
    public static Operator oli() {
        return new Operator(People.token("oli", "operator"));
    }

    public static Operator with(String name, String role) {
        return new Operator(People.token(name, role));
    }

    /// An operator who sees these sites only.
    public static Operator at(String name, String... sites) {
        return new Operator(People.token(name, Set.of("operator"), Set.of(sites), Set.of()));
    }

    /// An administrator of these sites only.
    public static Operator admin(String name, String... sites) {
        return new Operator(People.token(name, Set.of("admin"), Set.of(sites), Set.of()));
    }

    public RequestSpecification call() {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /// The one-time token of a new node.
    public String enterNode(String site, int capacity) {
        return call().header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "node-" + UUID.randomUUID(), "site", site, "room", "Studio", "capacity", capacity))
                .post("/api/nodes")
                .then()
                .statusCode(201)
                .extract()
                .path("enrolmentToken");
    }

    /// A job without a planned length.
    public UUID start(TestAgent agent) {
        return start(agent, Map.of());
    }

    public UUID start(TestAgent agent, Map<String, Object> more) {
        return UUID.fromString(
                tryStart(agent, more).then().statusCode(201).extract().path("jobId"));
    }

    public Response tryStart(TestAgent agent, Map<String, Object> more) {
        return tryStart(agent.nodeId(), more, UUID.randomUUID().toString());
    }

    public Response tryStart(UUID node, Map<String, Object> more, String key) {
        var request = new HashMap<String, Object>(more);
        request.putIfAbsent("nodeId", node);
        return call().header("Idempotency-Key", key).body(request).post("/api/jobs");
    }

    public Response stop(UUID job) {
        return call().post("/api/jobs/" + job + "/stop");
    }

    /// A new WAV profile whose tracks are at most this long.
    public UUID profile(int maximumTrackSeconds) {
        var values = Map.of(
                "name",
                "Tracks of " + maximumTrackSeconds,
                "codec",
                "wav",
                "channelMode",
                "as_captured",
                "maximumTrackSeconds",
                maximumTrackSeconds);
        return UUID.fromString(call().header("Idempotency-Key", UUID.randomUUID())
                .body(values)
                .post("/api/profiles")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public Response archive(UUID profile) {
        return call().post("/api/profiles/" + profile + "/archive");
    }

    public JsonPath job(UUID job) {
        return call().get("/api/jobs/" + job).then().statusCode(200).extract().jsonPath();
    }

    public String state(UUID job) {
        return job(job).getString("state");
    }
}
