package io.roomtone.library.open;

import static io.roomtone.kit.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.JobData;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import io.roomtone.library.testing.Events;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Published;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class JobListenerTest {
    private static final Sound SOUND = Sound.mp3(0.5);

    private Story story;

    @BeforeEach
    void begin() {
        story = Story.begin();
    }

    @Test
    void opensARecordingAndMovesItOn() {
        hear(EventType.JOB_QUEUED, JobState.QUEUED, 1);
        awaitState("pending", "unknown");
        story.detail().then().body("name", equalTo(story.name())).body("nodeName", equalTo("court-3"));

        hear(EventType.JOB_STARTED, JobState.RECORDING, 3);
        awaitState("recording", "unknown");

        hear(EventType.JOB_FINALIZING, JobState.FINALIZING, 4);
        awaitState("finalizing", "unknown");
    }

    @Test
    void readsTheGoldenExamplesOfEveryJobEvent() {
        for (var type : EventType.values()) {
            if (type.dataType() != JobData.class) continue;
            var golden = GoldenEvents.data(type, JobData.class);
            var fresh = Story.begin();
            var json = GoldenEvents.json(type)
                    .replace(golden.recordingId().toString(), fresh.recording().toString())
                    .replace(golden.jobId().toString(), fresh.job().toString());

            Published.raw(UUID.randomUUID(), type, fresh.recording(), json);

            eventually(() ->
                    assertThat(fresh.detail().statusCode()).as(type.slug()).isEqualTo(200));
        }
    }

    @Test
    void anOccurrenceWithoutJobsIsNoRecordingAndNoPoison() {
        var occurrence = UUID.randomUUID().toString();
        var json = GoldenEvents.json(EventType.OCCURRENCE_WAITING)
                .replace("01936f00-2c3d-7e4f-9051-6b7c8d9e0f11", occurrence);

        Published.raw(UUID.randomUUID(), EventType.OCCURRENCE_WAITING, story.recording(), json);

        hear(EventType.JOB_QUEUED, JobState.QUEUED, 1);
        awaitState("pending", "unknown");
        try (var dead = new Topic("roomtone.jobs.dlq")) {
            assertThat(dead.values()).noneMatch(value -> value.contains(occurrence));
        }
    }

    @Test
    void neverGoesBackForAnOlderEvent() {
        hear(EventType.JOB_FINALIZING, JobState.FINALIZING, 4);
        hear(EventType.JOB_STARTED, JobState.RECORDING, 3);
        hear(EventType.JOB_QUEUED, JobState.QUEUED, 1);
        fail(5);

        try (var events = new Events(story)) {
            eventually(() -> assertThat(events.of(EventType.RECORDING_UPDATED).stream()
                            .map(r -> r.state().slug()))
                    .containsExactly("finalizing", "failed"));
        }
    }

    @Test
    void hearsTheSameEventOnce() {
        var id = UUID.randomUUID();
        var data = story.jobData(JobState.QUEUED, 1);

        Published.event(id, EventType.JOB_QUEUED, story.recording(), data);
        Published.event(id, EventType.JOB_QUEUED, story.recording(), data);
        story.publish(EventType.JOB_QUEUED, data);
        fail(2);

        try (var events = new Events(story)) {
            eventually(() -> assertThat(events.types())
                    .containsExactly("recording-updated", "recording-updated", "recording-health-changed"));
        }
    }

    @Test
    void countsVersionsUpWithEveryChange() {
        hear(EventType.JOB_QUEUED, JobState.QUEUED, 1);
        hear(EventType.JOB_STARTED, JobState.RECORDING, 3);
        fail(4);

        try (var events = new Events(story)) {
            eventually(() -> assertThat(
                            events.of(EventType.RECORDING_UPDATED).stream().map(r -> r.entityVersion()))
                    .containsExactly(1L, 2L, 3L));
        }
    }

    @Test
    void staysCachedWhateverComesLater() {
        story.deliver(SOUND).then().statusCode(201);

        hear(EventType.JOB_STARTED, JobState.RECORDING, 3);
        fail(5);

        awaitState("cached", "critical");
    }

    @Test
    void isOpenedByAGrantBeforeItsJobWasHeardOf() {
        story.deliver(SOUND).then().statusCode(201);
        assertThat(story.state()).isEqualTo("cached");

        hear(EventType.JOB_QUEUED, JobState.QUEUED, 1);
        hear(EventType.JOB_COMPLETED, JobState.COMPLETED, 9);

        awaitState("cached", "healthy");
        assertThat(story.detail().<String>path("name")).isEqualTo(story.name());
    }

    @Test
    void isHealthyWhenItsJobWasCompleted() {
        story.deliver(SOUND).then().statusCode(201);
        assertThat(story.detail().<String>path("health")).isEqualTo("unknown");

        hear(EventType.JOB_COMPLETED, JobState.COMPLETED, 6);

        awaitState("cached", "healthy");
        try (var events = new Events(story)) {
            eventually(() ->
                    assertThat(events.of(EventType.RECORDING_HEALTH_CHANGED)).hasSize(1));
        }
    }

    @Test
    void warnsOfGapsThoughItsJobWasCompleted() {
        var manifest = story.manifest(
                SOUND,
                List.of(
                        new Manifest.Segment(0, 0, 4_800, "0".repeat(64)),
                        new Manifest.Segment(1, 14_400, 9_600, "0".repeat(64))),
                List.of(new Manifest.Gap(4_800, 9_600, "device_lost")),
                List.of());
        story.putManifest(manifest).then().statusCode(201);
        story.put(SOUND.bytes()).then().statusCode(201);

        hear(EventType.JOB_COMPLETED, JobState.COMPLETED, 6);

        awaitState("cached", "warning");
        story.detail()
                .then()
                .body("gaps.firstFrame", equalTo(List.of(4_800)))
                .body("gaps.positionMillis", equalTo(List.of(100)))
                .body("gaps.lengthMillis", equalTo(List.of(200)))
                .body("gaps.cause", equalTo(List.of("device_lost")));
    }

    @Test
    void isCriticalWhenItsJobFailed() {
        hear(EventType.JOB_QUEUED, JobState.QUEUED, 1);
        fail(2);

        awaitState("failed", "critical");
        assertThat(story.detail().<String>path("failureReason")).isEqualTo("lease_expired");
    }

    @Test
    void warnsWhenItsJobWasCancelledUnexpectedly() {
        story.publish(EventType.JOB_CANCELLED, story.jobData(JobState.CANCELLED, 2));

        awaitState("cancelled", "warning");
    }

    @Test
    void isHealthyWhenAPersonStoppedItBeforeThereWasAudio() {
        story.publish(EventType.JOB_CANCELLED, story.jobData(JobState.CANCELLED, 2, null, true));

        awaitState("cancelled", "healthy");
    }

    @Test
    void comesBackWhenAudioArrivesAfterAll() {
        fail(5);
        awaitState("failed", "critical");

        story.putManifest(story.manifest(SOUND)).then().statusCode(201);
        assertThat(story.state()).isEqualTo("finalizing");
        story.put(SOUND.bytes()).then().statusCode(201);
        hear(EventType.JOB_COMPLETED, JobState.COMPLETED, 7);

        awaitState("cached", "healthy");
    }

    @Test
    void comesBackWhenItsJobGoesOn() {
        fail(5);
        awaitState("failed", "critical");

        hear(EventType.JOB_STARTED, JobState.RECORDING, 6);

        awaitState("recording", "unknown");
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        var poison = "{\"jobId\":\"" + story.job() + "\",\"entityVersion\":\"many\"}";

        Published.raw(UUID.randomUUID(), EventType.JOB_QUEUED, story.recording(), poison);
        hear(EventType.JOB_QUEUED, JobState.QUEUED, 1);

        awaitState("pending", "unknown");
        try (var dead = new Topic("roomtone.jobs.dlq")) {
            eventually(() -> assertThat(dead.records())
                    .filteredOn(r -> r.value().equals(poison))
                    .singleElement()
                    .satisfies(r -> assertThat(new String(
                                    r.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                            .contains("JobData")));
        }
    }

    @Test
    void setsAnEventAsideThatNoRecordingCanBeOpenedWith() {
        var without = Wire.write(story.jobData(JobState.QUEUED, 1)).replace("\"site\":\"main\"", "\"site\":null");

        Published.raw(UUID.randomUUID(), EventType.JOB_QUEUED, story.recording(), without);
        hear(EventType.JOB_STARTED, JobState.RECORDING, 3);

        awaitState("recording", "unknown");
        try (var dead = new Topic("roomtone.jobs.dlq")) {
            eventually(() -> assertThat(dead.values()).contains(without));
        }
    }

    private void hear(EventType type, JobState state, long version) {
        story.publish(type, story.jobData(state, version));
    }

    private void fail(long version) {
        story.publish(
                EventType.JOB_FAILED, story.jobData(JobState.FAILED, version, FailureReason.LEASE_EXPIRED, false));
    }

    private void awaitState(String state, String health) {
        eventually(() -> story.detail()
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("health", equalTo(health)));
    }
}
