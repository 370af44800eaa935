package io.roomtone.schedule.occurrence;

import static io.roomtone.schedule.testing.Planner.daily;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.JobData;
import io.roomtone.contracts.event.JoblessData;
import io.roomtone.contracts.event.Plan;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Eventually;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Published;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class OccurrenceTest {
    private final Planner oli = Planner.oli();
    private Room room;
    private UUID schedule;
    private UUID occurrence;

    @Inject
    TestTime time;

    @BeforeEach
    void run() {
        room = Room.at("main");
        schedule = oli.createId(daily(room, time.now().plus(Duration.ofHours(5))));
        var run = oli.tryRunNow(schedule, Map.of(), UUID.randomUUID());
        occurrence = UUID.fromString(run.path("occurrenceId"));
    }

    @Test
    void tellsWhatBecameOfIt() {
        assertThat(outcome()).isEqualTo("waiting");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        heard(first, 1, 1, 1, JobState.QUEUED, null);
        heard(second, 1, 1, 2, JobState.QUEUED, null);
        assertThat(outcome()).isEqualTo("waiting");

        heard(first, 2, 1, 1, JobState.RECORDING, null);
        assertThat(outcome()).isEqualTo("recording");
        heard(first, 3, 1, 1, JobState.COMPLETED, null);
        heard(second, 2, 1, 2, JobState.COMPLETED, null);

        assertThat(outcome()).isEqualTo("completed");
        var last = oli.schedule(schedule);
        assertThat(last.getList("lastOccurrences[0].jobs.jobId")).containsExactly(first.toString(), second.toString());
        assertThat(last.getList("lastOccurrences[0].recordingIds")).hasSize(2);
    }

    @Test
    void saysWhyItFailedAndForgetsNothingForAnOlderEvent() {
        var job = UUID.randomUUID();
        heard(job, 5, 1, 1, JobState.FAILED, FailureReason.DEVICE_UNAVAILABLE);

        Published.event(EventType.JOB_STARTED, room.nodeId(), job(job, 4, 1, 1, JobState.RECORDING, null));
        // of the same key and so of the same partition: once it is seen, the older one was
        heard(UUID.randomUUID(), 1, 1, 2, JobState.COMPLETED, null);

        assertThat(outcome()).isEqualTo("failed");
        assertThat(oli.schedule(schedule).getString("lastOccurrences[0].jobs[0].reason"))
                .isEqualTo("device_unavailable");
    }

    @Test
    void hidesJobsThatALaterRevisionReplaced() {
        heard(UUID.randomUUID(), 1, 0, 1, JobState.CANCELLED, null);
        heard(UUID.randomUUID(), 1, 1, 1, JobState.RECORDING, null);

        assertThat(oli.schedule(schedule).getList("lastOccurrences[0].jobs")).hasSize(1);
        assertThat(outcome()).isEqualTo("recording");
    }

    @Test
    void saysWhatItWaitsForUntilThereAreJobs() {
        heardJobless(1, 1, null, "court-3 has no interface yet.");
        assertThat(outcome()).isEqualTo("waiting");
        assertThat(last().getString("whyNot")).isEqualTo("court-3 has no interface yet.");

        heard(UUID.randomUUID(), 1, 1, 1, JobState.RECORDING, null);

        assertThat(outcome()).isEqualTo("recording");
        assertThat(last().getString("whyNot")).isNull();
    }

    @Test
    void hasFailedWhenThereNeverWasAJobAndSaysWhy() {
        heardJobless(1, 1, null, "court-3 has no interface yet.");
        heardJobless(2, 1, FailureReason.NOT_CLAIMED_IN_WINDOW, "That did not change.");

        assertThat(outcome()).isEqualTo("failed");
        assertThat(last().getString("whyNot")).isEqualTo("That did not change.");
        assertThat(oli.call()
                        .get("/api/occurrences?scheduleId=" + schedule)
                        .jsonPath()
                        .getList("items.whyNot"))
                .contains("That did not change.");
    }

    @Test
    void whatAnEarlierRevisionWaitedForIsForgotten() {
        heardJobless(2, 7, null, "another revision");

        assertThat(outcome()).isEqualTo("waiting");
        assertThat(last().getString("whyNot")).isNull();
    }

    @Test
    void listsWhatIsGoingOnInARangeOfTime() {
        var in4 = time.now().plus(Duration.ofHours(4));

        assertThat(dates("scheduleId=" + schedule)).hasSizeBetween(7, 9);
        assertThat(dates("scheduleId=" + schedule + "&from=" + in4 + "&to=" + in4.plus(Duration.ofHours(2))))
                .hasSize(1);
        oli.call().get("/api/occurrences?from=" + in4 + "&to=" + in4).then().statusCode(400);
        oli.call().get("/api/occurrences?from=today").then().statusCode(400);
        oli.call()
                .get("/api/occurrences?from=-999999999-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        oli.call().get("/api/occurrences?to=2300-01-02T00:00:00Z").then().statusCode(400);
        oli.call()
                .urlEncodingEnabled(false)
                .get("/api/occurrences?from=%2B999999999-12-31T23:59:59Z")
                .then()
                .statusCode(400);
    }

    private List<String> dates(String query) {
        return oli.call()
                .get("/api/occurrences?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.date");
    }

    private String outcome() {
        return last().getString("outcome");
    }

    private JsonPath last() {
        return oli.schedule(schedule).setRootPath("lastOccurrences[0]");
    }

    private void heardJobless(long version, int revision, FailureReason reason, String detail) {
        var data = new JoblessData(
                occurrence,
                schedule,
                "Hearings",
                version,
                revision,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(600),
                room.nodeId(),
                "main",
                "name",
                reason,
                detail);
        var type = reason == null ? EventType.OCCURRENCE_WAITING : EventType.OCCURRENCE_FAILED;
        GoldenEvents.assertValid(type, Wire.write(data));
        Published.event(type, occurrence, data);
        Eventually.eventually(() -> Rows.require(
                "select 1 from occurrence_jobless where occurrence_id = $1 and version = " + version, occurrence));
    }

    private void heard(UUID job, long version, int revision, int track, JobState state, FailureReason reason) {
        Published.event(EventType.JOB_QUEUED, room.nodeId(), job(job, version, revision, track, state, reason));
        Eventually.eventually(
                () -> Rows.require("select 1 from occurrence_job where job_id = $1 and version = " + version, job));
    }

    private JobData job(UUID job, long version, int revision, int track, JobState state, FailureReason reason) {
        var plan = new Plan(schedule, "Hearings", occurrence, revision, occurrence, track, 2);
        return new JobData(
                job,
                UUID.randomUUID(),
                version,
                state,
                reason,
                null,
                room.nodeId(),
                room.name(),
                "main",
                "Court 3",
                null,
                null,
                "name",
                null,
                List.of(),
                List.of(),
                300,
                600,
                Instant.EPOCH,
                0,
                null,
                null,
                null,
                false,
                null,
                Instant.EPOCH,
                "schedule Hearings",
                null,
                null,
                plan);
    }
}
