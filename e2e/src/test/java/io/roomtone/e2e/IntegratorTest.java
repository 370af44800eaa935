package io.roomtone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.contracts.state.JobState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What `docs/events.md` promises, read with a client that is not ours.
@ExtendWith(WithWorld.class)
@RecordingLibrary
class IntegratorTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("ce_id=([^,]+)");
    private static final Pattern TYPE = Pattern.compile("ce_type=io\\.roomtone\\.([a-z-]+)\\.v1");

    private final World world;

    IntegratorTest(World world) {
        this.world = world;
    }

    /// @param data as it was sent
    private record Message(String type, JsonNode data) {}

    @Test
    void kcatReadsARecordingsStoryInOrderAndTheApiAgrees() {
        try (var agent = world.agent("integrated")) {
            agent.plays("integrated.wav", Sound.noise(1, 1, 16, 71)).start();
            var oli = world.oli();
            var job = oli.start(agent.record("integrated.wav", "FLAC"));
            var done = oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);

            var jobs = Eventually.within(
                    SOON,
                    "kcat sees the end",
                    () -> read("roomtone.jobs", job.recordingId()),
                    story -> story.stream().anyMatch(message -> message.type().equals("job-completed")));

            assertThat(jobs)
                    .extracting(Message::type)
                    .containsSubsequence("job-queued", "job-claimed", "job-started", "job-finalizing", "job-completed");
            assertThat(jobs)
                    .extracting(message -> message.data().get("entityVersion").asLong())
                    .isSorted();
            assertThat(jobs)
                    .extracting(message -> message.data().get("state").asText())
                    .isEqualTo(done.history().stream()
                            .map(change -> change.to().slug())
                            .toList());
            var last = jobs.getLast().data();
            assertThat(last.get("state").asText()).isEqualTo(done.state().slug());
            assertThat(last.get("deliveredSha256").asText()).isEqualTo(done.deliveredSha256());
            var cached = read("roomtone.recordings", job.recordingId()).stream()
                    .filter(message -> message.type().equals("recording-cached"))
                    .toList();
            assertThat(cached)
                    .singleElement()
                    .satisfies(message -> assertThat(
                                    message.data().at("/cacheFile/sha256").asText())
                            .isEqualTo(
                                    oli.recording(job.recordingId()).cacheFile().sha256()));
        }
    }

    @Test
    void kcatReadsWhatAScheduleRanAndWhatBecameOfItsCopyAndTheApiAgrees() {
        var archive = world.uploads().resolve("integrated-" + UUID.randomUUID());
        var destination = world.ada().addDirectory("Integrated " + archive.getFileName(), archive);
        var policy = world.ada().addUploadPolicy("Integrated " + destination, "on_recording_cached", destination);
        try (var agent = world.agent("integrated-schedule")) {
            agent.plays("planned.wav", Sound.noise(20, 1, 16, 72)).start();
            var oli = world.oli();
            var start = agent.record("planned.wav", "FLAC");
            var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(6);
            var request = SchedulesTest.once(start, start.profileId(), at, 2);
            request.put("uploadPolicyIds", List.of(policy));

            var schedule = oli.addSchedule(request).scheduleId();

            var recording = Eventually.within(
                            SOON, "its recording", () -> oli.jobsOf(schedule), jobs -> jobs.size() == 1)
                    .getFirst()
                    .recordingId();
            var uploads = Eventually.within(
                    SOON,
                    "kcat sees the verified copy",
                    () -> read("roomtone.uploads", recording),
                    story -> story.stream().anyMatch(message -> message.type().equals("upload-verified")));
            assertThat(uploads).extracting(Message::type).containsExactly("upload-queued", "upload-verified");
            assertReportsWhatIs(uploads.getLast(), oli.get("/api/uploads/" + id(uploads, "uploadId")));
            var planned = read("roomtone.schedules", schedule);
            assertThat(planned).extracting(Message::type).containsExactly("schedule-changed", "occurrence-due");
            assertReportsWhatIs(planned.getFirst(), oli.get("/api/schedules/" + schedule));
            assertThat(oli.lastOccurrences(schedule)).singleElement().satisfies(occurrence -> {
                for (var field : List.of("occurrenceId", "state", "revision", "startsAt", "endsAt", "name")) {
                    assertThat(planned.getLast().data().get(field)).as(field).isEqualTo(occurrence.get(field));
                }
            });
        }
    }

    /// Every field that the event and the API both have.
    private static void assertReportsWhatIs(Message message, Http.Answer answer) {
        var shown = answer.expect(200).json();
        assertThat(message.data().has("entityVersion")).isTrue();
        message.data().properties().stream()
                .filter(field -> shown.has(field.getKey()))
                .forEach(field -> assertThat(shown.get(field.getKey()))
                        .as("%s: %s", message.type(), field.getKey())
                        .isEqualTo(field.getValue()));
    }

    private static String id(List<Message> story, String field) {
        return story.getLast().data().get(field).asText();
    }

    /// From the beginning of the topic to its end, each event once.
    private List<Message> read(String topic, UUID key) {
        var output = Programs.output(
                new byte[0],
                List.of(
                        "kcat",
                        "-C",
                        "-q",
                        "-e",
                        "-b",
                        world.kafka(),
                        "-t",
                        topic,
                        "-o",
                        "beginning",
                        "-X",
                        "isolation.level=read_committed",
                        "-f",
                        "%k\\t%h\\t%s\\n"));
        Map<String, Message> story = new LinkedHashMap<>();
        for (var line : new String(output, UTF_8).split("\n")) {
            var fields = line.split("\t", 3);
            if (!fields[0].equals(key.toString())) continue;
            story.putIfAbsent(
                    first(ID, fields[1]), new Message(first(TYPE, fields[1]), Json.tree(fields[2].getBytes(UTF_8))));
        }
        return List.copyOf(story.values());
    }

    private static String first(Pattern pattern, String headers) {
        var matcher = pattern.matcher(headers);
        if (!matcher.find()) throw new AssertionError("no " + pattern + " in " + headers);
        return matcher.group(1);
    }
}
