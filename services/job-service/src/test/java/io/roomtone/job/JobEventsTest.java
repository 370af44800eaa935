package io.roomtone.job;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Library;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Story;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.kit.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class JobEventsTest {
    @Inject
    TestTime time;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void tellsTheWholeStoryOfARecordingInOrder() {
        oli.start(agent, Map.of("name", "Hearing", "tags", List.of("public")));
        var order = agent.work();
        agent.renew(order, LeasePhase.RECORDING, 500);
        oli.stop(order.jobId());
        agent.renew(order, LeasePhase.FINALIZING, 900);
        agent.renew(order, LeasePhase.DELIVERED, 900);
        Library.cached(order, false);

        var story = awaitStory(
                order.recordingId(),
                EventType.JOB_QUEUED,
                EventType.JOB_CLAIMED,
                EventType.JOB_STARTED,
                EventType.JOB_STOP_REQUESTED,
                EventType.JOB_FINALIZING,
                EventType.JOB_COMPLETED);
        var last = JsonPath.from(story.getLast().value());
        assertThat(last.getString("name")).isEqualTo("Hearing");
        assertThat(last.getString("takeId")).isEqualTo(order.takeId().toString());
        assertThat(last.getString("stopRequestedBy")).isEqualTo("oli");
    }

    @Test
    void tellsOfTheWayBackFromAFailure() {
        oli.start(agent);
        var order = agent.work();
        agent.renew(order, LeasePhase.RECORDING, 500);
        time.pass(Duration.ofSeconds(40));
        agent.renew(order, LeasePhase.RECORDING, 40_000);
        agent.fail(order, FailureReason.GROWTH_STALLED);

        var story = awaitStory(
                order.recordingId(),
                EventType.JOB_QUEUED,
                EventType.JOB_CLAIMED,
                EventType.JOB_STARTED,
                EventType.JOB_FAILED,
                EventType.JOB_STARTED,
                EventType.JOB_FAILED);
        assertThat(JsonPath.from(story.getLast().value()).getString("reason")).isEqualTo("growth_stalled");
    }

    @Test
    void tellsOfJobsThatGoBackToTheQueueOrAreCancelled() {
        oli.start(agent);
        var order = agent.work();
        time.pass(Duration.ofSeconds(40));
        oli.stop(order.jobId());

        awaitStory(
                order.recordingId(),
                EventType.JOB_QUEUED,
                EventType.JOB_CLAIMED,
                EventType.JOB_QUEUED,
                EventType.JOB_CANCELLED);
    }

    @Test
    void tellsOfASecondTakeOfARunningJob() {
        oli.start(agent);
        var order = agent.work();
        agent.renew(order, LeasePhase.RECORDING, 500);
        var again = agent.work();

        var story = awaitStory(
                order.recordingId(),
                EventType.JOB_QUEUED,
                EventType.JOB_CLAIMED,
                EventType.JOB_STARTED,
                EventType.JOB_STARTED);
        assertThat(JsonPath.from(story.getLast().value()).getLong("token")).isEqualTo(again.token());
    }

    // each event is valid, and each is a version on
    private static List<ConsumerRecord<String, String>> awaitStory(UUID recording, EventType... types) {
        try (var jobs = new Topic("roomtone.jobs")) {
            eventually(() -> assertThat(Story.of(jobs, recording).stream().map(Story::type))
                    .containsExactly(types));
            var story = Story.of(jobs, recording);
            assertThat(story.stream().map(Story::version)).isSorted().doesNotHaveDuplicates();
            for (var event : story) GoldenEvents.assertValid(Story.type(event), event.value());
            return story;
        }
    }
}
