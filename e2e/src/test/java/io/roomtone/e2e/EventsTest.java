package io.roomtone.e2e;

import static io.roomtone.contracts.event.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.Topics;
import io.roomtone.contracts.state.JobState;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/// What integrators rely on, seen by a consumer of their kind.
@ExtendWith(WithWorld.class)
@Isolated("looks back on the whole run")
@RecordingLibrary
@Order(Integer.MAX_VALUE)
class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;

    EventsTest(World world) {
        this.world = world;
    }

    @Test
    void oneRecordingsStoryIsInOrderAndEveryEventIsTrueWhenItIsHeard() {
        try (var agent = world.agent("told")) {
            agent.plays("told.wav", Sound.noise(30, 1, 16, 16)).start();
            var oli = world.oli();
            var job = oli.start(agent.record("told.wav", "FLAC"));
            oli.awaitJob(job.jobId(), JobState.RECORDING, SOON);
            oli.stop(job.jobId());

            world.events().await(job.recordingId(), JOB_COMPLETED, SOON);
            world.events().await(job.recordingId(), RECORDING_CACHED, SOON);

            var story = world.events().of(job.recordingId());
            assertThat(types(story, Topics.JOBS))
                    .containsSubsequence(
                            JOB_QUEUED, JOB_CLAIMED, JOB_STARTED, JOB_STOP_REQUESTED, JOB_FINALIZING, JOB_COMPLETED);
            assertThat(types(story, Topics.RECORDINGS)).contains(RECORDING_CACHED);
            assertThat(world.events().untrue())
                    .as("events of the whole run so far whose state the API did not know yet")
                    .isEmpty();
        }
    }

    @Test
    void everyEventOfTheWholeRunKeepsItsSchemaAndItsPlaceInItsStory() {
        var seen = new HashSet<String>();
        var newest = new HashMap<String, Long>();
        var events = world.events().all();

        assertThat(events).isNotEmpty();
        for (var event : events) {
            GoldenEvents.assertValid(event.type(), event.data());
            assertThat(event.topic()).isEqualTo(event.type().topic());
            assertThat(UUID.fromString(event.headers().get("ce_id")).version()).isEqualTo(7);
            assertThat(event.headers()).containsEntry("ce_specversion", "1.0").containsKeys("ce_source", "ce_time");
            // at least once: a broker that was killed while it answered gets the same events again
            if (!seen.add(event.headers().get("ce_id")) || !event.json().has("entityVersion")) continue;
            var version = event.json().get("entityVersion").asLong();
            var before = newest.put(event.topic() + event.headers().get("ce_subject"), version);
            assertThat(version).as("version of %s", event).isGreaterThanOrEqualTo(before == null ? 0 : before);
        }
    }

    private static List<EventType> types(List<EventLog.Event> story, String topic) {
        return story.stream()
                .filter(e -> e.topic().equals(topic))
                .map(EventLog.Event::type)
                .toList();
    }
}
