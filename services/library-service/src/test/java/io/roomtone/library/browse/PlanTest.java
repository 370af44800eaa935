package io.roomtone.library.browse;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.Plan;
import io.roomtone.contracts.state.JobState;
import io.roomtone.library.testing.Events;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class PlanTest {
    private final UUID schedule = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final String scheduleName = "Council " + UUID.randomUUID();

    @Test
    void showsWhichScheduleARecordingComesFrom() {
        var story = queued(2);

        story.detail()
                .then()
                .body("plan.scheduleId", equalTo(schedule.toString()))
                .body("plan.scheduleName", equalTo(scheduleName))
                .body("plan.occurrenceId", equalTo(story.plan().occurrenceId().toString()))
                .body("plan.revision", equalTo(4))
                .body("plan.trackGroupId", equalTo(group.toString()))
                .body("plan.track", equalTo(2))
                .body("plan.tracks", equalTo(3));
        try (var events = new Events(story)) {
            eventually(() -> assertThat(events.of(EventType.RECORDING_UPDATED))
                    .singleElement()
                    .satisfies(data -> assertThat(data.plan()).isEqualTo(story.plan())));
        }
    }

    @Test
    void learnsThePlanFromAGrantToo() {
        var story = Story.begin().planned(plan(1));

        story.putManifest(story.manifest(Sound.mp3(0.5))).then().statusCode(201);

        story.detail().then().body("plan.scheduleId", equalTo(schedule.toString()));
    }

    @Test
    void hasNoPlanWhenAPersonStartedIt() {
        var story = Story.begin();
        story.putManifest(story.manifest(Sound.mp3(0.5))).then().statusCode(201);

        story.detail().then().statusCode(200).body("plan", nullValue());
    }

    @Test
    void findsTheTracksOfAWindowInOrder() {
        var third = queued(3);
        var first = queued(1);
        var second = queued(2);

        assertThat(found("trackGroupId", group.toString()))
                .containsExactly(first.recording(), second.recording(), third.recording());
        assertThat(found("scheduleId", schedule.toString()))
                .containsExactlyInAnyOrder(first.recording(), second.recording(), third.recording());
        assertThat(found("text", scheduleName.substring(3).toUpperCase(java.util.Locale.ROOT)))
                .hasSize(3);
        assertThat(found("scheduleId", group.toString())).isEmpty();
    }

    private Story queued(int track) {
        var story = Story.begin().planned(plan(track));
        story.publish(EventType.JOB_QUEUED, story.jobData(JobState.QUEUED, 1));
        eventually(() -> assertThat(story.detail().statusCode()).isEqualTo(200));
        return story;
    }

    private Plan plan(int track) {
        return new Plan(schedule, scheduleName, UUID.randomUUID(), 4, group, track, 3);
    }

    private static List<UUID> found(String parameter, String value) {
        return Story.as("operator")
                .queryParam(parameter, value)
                .get("/api/recordings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.recordingId", UUID.class);
    }
}
