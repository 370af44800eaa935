package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests about schedules and uploads that are right but for one thing. Nothing may come of them.
@ExtendWith(WithWorld.class)
@RecordingLibrary
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongFieldsTest {
    private static final String NOBODY = "01936f2a-0000-7000-8000-00000000dead";
    private static final String HUGE = "x".repeat(200_000);

    private final World world;
    private UUID node;
    private String schedule;
    private String destination;
    private String policy;

    WrongFieldsTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void whatIsRightIsThere() {
        node = world.ada().enrol("wrong-fields", "main").node().nodeId();
        schedule = "/api/schedules/" + world.ada().addSchedule(schedule()).scheduleId();
        var place = world.ada()
                .addDirectory("Shelf " + UUID.randomUUID(), world.uploads().resolve("wrong-fields"));
        destination = "/api/destinations/" + place;
        policy = "/api/upload-policies/" + world.ada().addUploadPolicy("Copies " + UUID.randomUUID(), "manual", place);
    }

    static Stream<Arguments> wrongInASchedule() {
        return Stream.of(
                        wrong("name", "", " ", "a\0b", "a\nb", "x".repeat(101), HUGE, Map.of("a", 1)),
                        wrong("recurrence", "hourly", "", Map.of(), 0, "0"),
                        wrong("days", List.of("FUNDAY"), "MONDAY", List.of("MONDAY")),
                        wrong("date", "2026-02-30", "soon", "2030-01-01"),
                        wrong("startsOn", "2999-01-01", "-1", List.of(), "", 20_000),
                        wrong("endsOn", "1999-01-01", "0000-00-00"),
                        wrong("startTime", "25:00", "noon", "09:00:00.5", Map.of(), List.of(9, 0)),
                        wrong("durationSeconds", 0, -1, 86_401, "soon", 99_999_999_999L, List.of(1), 1.5, "60", true),
                        wrong("zone", "Nowhere/Land", "../../etc/passwd", "+25:00", "UTC\0", "", HUGE),
                        wrong("startEarlySeconds", -1, 14_401, "early"),
                        wrong("stopLateSeconds", -1, 14_401),
                        wrong("nodeId", "here", NOBODY, 7, List.of()),
                        wrong("interfaceId", "there", NOBODY),
                        wrong("channels", List.of(), List.of(-1), List.of(256), List.of(1, 1), List.of("left"), 1),
                        wrong("profileId", "loud", NOBODY),
                        wrong("nameTemplate", "{colour}", "{", "a\tb", "x".repeat(201)),
                        wrong("folder", "a\0b", "x".repeat(501), List.of()),
                        wrong("tags", List.of(""), List.of("a\nb"), many("t", 51), "court"),
                        wrong("uploadPolicyIds", List.of(NOBODY), "all", many(NOBODY, 21)),
                        wrong("colour", "green"))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("wrongInASchedule")
    void aScheduleWithOneWrongFieldIsRefusedByThatField(String field, Object value) {
        var body = schedule();
        body.put(field, value);

        for (var answer : List.of(
                create("/api/schedules", body),
                create("/api/schedules/preview", body),
                edit(schedule, "\"1\"", Json.bytes(body), "application/json"))) {
            assertProblem(answer, 400, field);
            assertThat(answer.json().get("errors").get(0).get("field").asText())
                    .as(field)
                    .startsWith(field);
        }
    }

    static Stream<Arguments> wrongBesideASchedule() {
        return Stream.of(
                arguments("/run-now", Map.of("durationSeconds", 0), "durationSeconds"),
                arguments("/run-now", Map.of("durationSeconds", "long"), "durationSeconds"),
                arguments("/run-now", Map.of("colour", "green"), "colour"),
                arguments("/skip", Map.of(), "date"),
                arguments("/skip", Map.of("date", "2026-02-30"), "date"),
                arguments("/skip", Map.of("date", HUGE), "date"),
                arguments("/skip", Map.of("date", "1970-01-01", "why", "holiday"), "why"));
    }

    @ParameterizedTest
    @MethodSource("wrongBesideASchedule")
    void aRunOrASkippedDayWithAWrongFieldIsRefusedByThatField(String path, Object body, String field) {
        var answer = create(schedule + path, body);

        assertProblem(answer, 400, path);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isEqualTo(field);
    }

    static Stream<Arguments> wrongInUploads() {
        var directory = Map.of("name", "Shelf", "kind", "directory", "directory", Map.of("path", "/tmp/shelf"));
        var s3 = Map.of(
                "endpoint",
                "https://s3.example",
                "region",
                "eu",
                "bucket",
                "b",
                "accessKeyId",
                "k",
                "secretAccessKey",
                "s");
        var bucket = Map.of("name", "Bucket", "kind", "s3", "s3", s3);
        var policy = Map.of("name", "Copies", "trigger", "manual", "destinationId", NOBODY);
        var upload = Map.of("recordingId", NOBODY, "policyId", NOBODY);
        return Stream.of(
                        in("/api/destinations", directory, "name", "", "a\0b", HUGE, List.of()),
                        in("/api/destinations", directory, "kind", "tape", "s3", 7),
                        in(
                                "/api/destinations",
                                directory,
                                "directory",
                                Map.of(),
                                Map.of("path", "relative"),
                                Map.of("path", "/etc"),
                                Map.of("path", "/tmp/\0"),
                                Map.of("path", HUGE),
                                Map.of("path", "/tmp/../etc"),
                                "here"),
                        in(
                                "/api/destinations",
                                bucket,
                                "s3",
                                with(s3, "endpoint", "not a url"),
                                with(s3, "endpoint", "file:///etc"),
                                with(s3, "bucket", "UPPER"),
                                with(s3, "region", "a b"),
                                with(s3, "prefix", "../up"),
                                with(s3, "pathStyle", "often"),
                                with(s3, "accessKeyId", ""),
                                with(s3, "secretAccessKey", "a\nb"),
                                with(s3, "colour", "green")),
                        in("/api/upload-policies", policy, "name", "", "a\nb", HUGE),
                        in("/api/upload-policies", policy, "trigger", "sometimes", 3, 0),
                        in("/api/upload-policies", policy, "destinationId", NOBODY, "there", List.of()),
                        in("/api/uploads", upload, "recordingId", NOBODY, "this", 7),
                        in("/api/uploads", upload, "policyId", "that", Map.of()),
                        in("/api/uploads", upload, "colour", "green"))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("wrongInUploads")
    void whatIsWrongAboutAnUploadIsAProblemThatSaysSo(String path, Map<String, Object> body) {
        assertProblem(create(path, body), null, path);
        if (path.equals("/api/uploads")) return;
        var there = path.equals("/api/destinations") ? destination : policy;
        assertProblem(edit(there, "\"1\"", Json.bytes(body), "application/json"), null, there);
    }

    @Test
    void anEditOfAnotherVersionOrOfNoneIsRefused() {
        for (var path : List.of(schedule, destination, policy)) {
            var body = right(path);
            for (var tag : List.of("\"999\"", "W/\"1\"", "1", "*", "\"\"", "'", "\"" + "9".repeat(50) + "\"")) {
                assertProblem(edit(path, tag, body, "application/json"), 412, path + " " + tag);
            }
            assertProblem(edit(path, null, body, "application/json"), 428, path);
        }
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        for (var path : List.of(schedule, destination, policy)) {
            for (var type : List.of("text/plain", "application/xml", "nonsense", "multipart/form-data; boundary=x")) {
                assertProblem(edit(path, "\"1\"", right(path), type), null, path + " " + type);
            }
        }
    }

    @Test
    void aRequestThatMakesSomethingNeedsAKeyThatCanBeKept() {
        for (var path : List.of(
                "/api/schedules", schedule + "/run-now", "/api/destinations", "/api/upload-policies", "/api/uploads")) {
            var body = path.endsWith("run-now") ? Json.bytes(Map.of()) : right(path);
            var json = Map.of("Content-Type", "application/json");
            assertProblem(world.ada().send("POST", path, body, json), 400, path);
            assertProblem(
                    world.ada()
                            .send(
                                    "POST",
                                    path,
                                    body,
                                    Map.of("Content-Type", "application/json", "Idempotency-Key", "k".repeat(2_000))),
                    400,
                    path);
        }
    }

    @AfterAll
    void nothingCameOfAnyOfThem() {
        assertThat(version(schedule)).isEqualTo(1);
        assertThat(version(destination)).isEqualTo(1);
        assertThat(version(policy)).isEqualTo(1);
        var all = world.ada().get("/api/schedules?nodeId=" + node).expect(200).json();
        assertThat(all.get("total").asInt()).isEqualTo(1);
        assertThat(world.ada().get(schedule).expect(200).json().get("skippedDates"))
                .isEmpty();
    }

    private Map<String, Object> schedule() {
        var request = new HashMap<String, Object>();
        request.put("name", "Right");
        request.put("recurrence", "daily");
        request.put("startTime", "03:00");
        request.put("durationSeconds", 60);
        request.put("zone", "UTC");
        request.put("nodeId", node);
        request.put("startsOn", "2099-01-01");
        return request;
    }

    private byte[] right(String path) {
        if (path.startsWith("/api/schedules")) return Json.bytes(schedule());
        if (path.startsWith("/api/uploads")) return Json.bytes(Map.of("recordingId", NOBODY, "policyId", NOBODY));
        var shelf = Map.of("path", world.uploads().resolve("wrong-fields").toString());
        return path.startsWith("/api/destinations")
                ? Json.bytes(Map.of("name", "Shelf", "kind", "directory", "directory", shelf))
                : Json.bytes(Map.of(
                        "name",
                        "Copies",
                        "trigger",
                        "manual",
                        "destinationId",
                        destination.substring("/api/destinations/".length())));
    }

    private Http.Answer create(String path, Object body) {
        return world.ada().create(path, body, UUID.randomUUID().toString());
    }

    private Http.Answer edit(String path, String ifMatch, byte[] body, String contentType) {
        var headers = new HashMap<>(Map.of("Content-Type", contentType));
        if (ifMatch != null) headers.put("If-Match", ifMatch);
        return world.ada().send("PUT", path, body, headers);
    }

    private int version(String path) {
        return world.ada().get(path).expect(200).json().get("entityVersion").asInt();
    }

    private static Stream<Arguments> wrong(String field, Object... values) {
        return Stream.of(values).map(value -> arguments(field, value));
    }

    private static Stream<Arguments> in(String path, Map<String, ?> right, String field, Object... values) {
        return Stream.of(values).map(value -> arguments(path, with(right, field, value)));
    }

    private static Map<String, Object> with(Map<String, ?> right, String field, Object value) {
        var changed = new HashMap<String, Object>(right);
        changed.put(field, value);
        return changed;
    }

    private static List<String> many(String text, int count) {
        return IntStream.range(0, count).mapToObj(i -> text).toList();
    }

    /// @param status null = one of the caller's
    private static void assertProblem(Http.Answer answer, Integer status, String what) {
        var shown = new String(answer.body(), StandardCharsets.UTF_8);
        if (status == null)
            assertThat(answer.status()).as("%s: %s", what, shown).isBetween(400, 499);
        else assertThat(answer.status()).as("%s: %s", what, shown).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("detail").asText()).as(what).isNotBlank();
        assertThat(shown).as(what).hasSizeLessThan(10_000).doesNotContain("Exception", "io.roomtone", "java.");
    }
}
