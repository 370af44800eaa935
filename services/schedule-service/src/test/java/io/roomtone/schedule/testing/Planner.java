package io.roomtone.schedule.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.roomtone.kit.testing.People;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A person at the API.
public final class Planner {
    private final String token;

    private Planner(String token) {
        this.token = token;
    }

    /// An operator who sees every site.
    public static Planner oli() {
        return with("oli", "operator");
    }

    public static Planner with(String name, String role) {
        return new Planner(People.token(name, role));
    }

    /// An operator who sees these sites only.
    public static Planner at(String name, String... sites) {
        return new Planner(People.token(name, Set.of("operator"), Set.of(sites), Set.of()));
    }

    public RequestSpecification call() {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /// Ten minutes every day in UTC.
    public static Map<String, Object> daily(Room room, LocalTime start) {
        var body = new HashMap<String, Object>();
        body.put("name", "Hearings");
        body.put("recurrence", "daily");
        body.put("startTime", start.toString());
        body.put("durationSeconds", 600);
        body.put("zone", "UTC");
        body.put("nodeId", room.nodeId());
        return body;
    }

    /// Ten minutes every day in UTC, the next time at a moment to the second.
    public static Map<String, Object> daily(Room room, Instant start) {
        return daily(room, LocalTime.ofInstant(start, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    public Response tryCreate(Map<String, Object> body) {
        return call().header("Idempotency-Key", UUID.randomUUID()).body(body).post("/api/schedules");
    }

    public JsonPath create(Map<String, Object> body) {
        return tryCreate(body).then().statusCode(201).extract().jsonPath();
    }

    public UUID createId(Map<String, Object> body) {
        return create(body).getUUID("scheduleId");
    }

    public Response tryEdit(UUID schedule, String ifMatch, Map<String, Object> body) {
        var call = call().body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put("/api/schedules/" + schedule);
    }

    /// Edits the newest version.
    public JsonPath edit(UUID schedule, Map<String, Object> body) {
        var tag = call().get("/api/schedules/" + schedule).header("ETag");
        return tryEdit(schedule, tag, body).then().statusCode(200).extract().jsonPath();
    }

    public JsonPath schedule(UUID id) {
        return call().get("/api/schedules/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath archive(UUID id) {
        return call().post("/api/schedules/" + id + "/archive")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response trySkip(UUID id, Object date) {
        return call().body(Map.of("date", date.toString())).post("/api/schedules/" + id + "/skip");
    }

    public JsonPath skip(UUID id, Object date) {
        return trySkip(id, date).then().statusCode(200).extract().jsonPath();
    }

    public Response tryRunNow(UUID id, Map<String, Object> body, Object key) {
        return call().header("Idempotency-Key", key).body(body).post("/api/schedules/" + id + "/run-now");
    }
}
