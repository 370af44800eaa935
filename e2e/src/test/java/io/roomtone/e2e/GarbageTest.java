package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(WithWorld.class)
@RecordingLibrary
class GarbageTest {
    private static final String NOBODY = "01936f2a-0000-7000-8000-00000000dead";
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{",
            "{\"colour\":\"green\"}",
            "{\"nodeId\":7,\"plannedSeconds\":\"soon\"}",
            "\u0000\uFFFF",
            "[".repeat(5_000));

    private final World world;

    GarbageTest(World world) {
        this.world = world;
    }

    static Stream<Arguments> endpoints() {
        var job = "/api/jobs/" + NOBODY;
        var node = "/api/nodes/" + NOBODY;
        var recording = "/api/recordings/" + NOBODY;
        var take = recording + "/takes/" + NOBODY;
        var schedule = "/api/schedules/" + NOBODY;
        var destination = "/api/destinations/" + NOBODY;
        var policy = "/api/upload-policies/" + NOBODY;
        var upload = "/api/uploads/" + NOBODY;
        return Stream.of(
                arguments("POST", "/api/jobs"),
                arguments("POST", job + "/stop"),
                arguments("POST", "/api/jobs/not-an-id/stop"),
                arguments("POST", "/api/nodes"),
                arguments("POST", node + "/enrolment-token"),
                arguments("POST", node + "/revoke"),
                arguments("POST", "/api/nodes/enrol"),
                arguments("POST", node + "/token"),
                arguments("PUT", node + "/inventory"),
                arguments("POST", node + "/heartbeat"),
                arguments("POST", node + "/claim"),
                arguments("PUT", job + "/lease"),
                arguments("POST", job + "/failure"),
                arguments("POST", recording + "/playback-url"),
                arguments("POST", recording + "/download-url"),
                arguments("PUT", take + "/manifest"),
                arguments("PUT", take + "/cache-file?rendition=main"),
                arguments("PATCH", take + "/cache-file?rendition=main"),
                arguments("POST", "/api/schedules"),
                arguments("POST", "/api/schedules/preview"),
                arguments("PUT", schedule),
                arguments("POST", schedule + "/archive"),
                arguments("POST", schedule + "/run-now"),
                arguments("POST", schedule + "/skip"),
                arguments("DELETE", schedule + "/skip/2026-12-24"),
                arguments("PUT", "/api/schedules/not-an-id"),
                arguments("POST", "/api/uploads"),
                arguments("POST", upload + "/retry"),
                arguments("POST", upload + "/cancel"),
                arguments("POST", "/api/destinations"),
                arguments("PUT", destination),
                arguments("POST", destination + "/archive"),
                arguments("POST", destination + "/check"),
                arguments("POST", "/api/upload-policies"),
                arguments("PUT", policy),
                arguments("POST", policy + "/archive"),
                arguments("DELETE", schedule),
                arguments("DELETE", job),
                arguments("PATCH", "/api/profiles"),
                arguments("POST", "/api/nothing/of/the/kind"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aBodyThatMakesNoSenseIsAProblemOfTheCaller(String method, String path) {
        for (var body : BODIES) {
            var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", NOBODY + body.length());

            var answer = world.ada().send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);

            assertProblem(answer, method + " " + path + " with " + body.substring(0, Math.min(40, body.length())));
        }
    }

    static Stream<String> questions() {
        return Stream.of(
                "/api/jobs/" + NOBODY,
                "/api/jobs/not-an-id",
                "/api/jobs?state=green",
                "/api/jobs?size=7",
                "/api/jobs?page=-1",
                "/api/jobs?sort=colour",
                "/api/jobs?nodeId=here",
                "/api/nodes/" + NOBODY,
                "/api/nodes/%00",
                "/api/profiles/" + NOBODY,
                "/api/recordings/" + NOBODY,
                "/api/recordings/not-an-id",
                "/api/recordings?state=green",
                "/api/recordings?size=1000000",
                "/api/recordings?page=x",
                "/api/recordings?sort='",
                "/api/recordings/" + NOBODY + "/waveform",
                "/api/recordings/" + NOBODY + "/cache-file",
                "/api/recordings/" + NOBODY + "/cache-file?purpose=playback&expires=x&signature=%F0",
                "/api/schedules/" + NOBODY,
                "/api/schedules/not-an-id",
                "/api/schedules?sort=colour",
                "/api/schedules?size=7",
                "/api/schedules?page=0",
                "/api/schedules?nodeId=here",
                "/api/schedules?text=%00",
                "/api/schedules?archived=%00&size=x",
                "/api/occurrences?from=yesterday",
                "/api/occurrences?from=2026-11-24T00:00:00Z&to=2026-11-24T00:00:00Z",
                "/api/occurrences?from=2026-01-01T00:00:00Z&to=2099-01-01T00:00:00Z",
                "/api/occurrences?from=%2B999999999-12-31T23:59:59Z",
                "/api/occurrences?from=-999999999-01-01T00:00:00Z",
                "/api/occurrences?scheduleId='",
                "/api/uploads/" + NOBODY,
                "/api/uploads/%00",
                "/api/uploads?state=green",
                "/api/uploads?sort='",
                "/api/uploads?recordingId=7",
                "/api/uploads?size=1000000",
                "/api/destinations/" + NOBODY,
                "/api/destinations?page=x",
                "/api/upload-policies/" + NOBODY,
                "/api/upload-policies/not-an-id",
                "/api/nothing");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionThatMakesNoSenseIsAProblemOfTheCaller(String path) {
        assertProblem(world.ada().get(path), "GET " + path);
    }

    private static void assertProblem(Http.Answer answer, String what) {
        assertThat(answer.status()).as("%s: %s", what, answer).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("status").asInt()).as(what).isEqualTo(answer.status());
        assertThat(problem.get("type").asText()).as(what).startsWith("/problems/");
        assertThat(problem.get("title").asText()).as(what).isNotBlank();
        assertThat(problem.get("detail").asText()).as(what).isNotBlank();
    }
}
