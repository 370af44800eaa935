package io.roomtone.job.plan;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.event.EventType;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What edits and cancellations of an occurrence do to its jobs.
@JobServiceTest
class RevisionTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestTime time;

    @Inject
    Windows windows;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void anEditBeforeTheStartReplacesTheJobs() {
        var window = windows.due(agent, HOUR, HOUR);
        windows.take(window);
        var reserved = agent.work();
        var moved = Schedules.moved(window, HOUR);

        Schedules.say(EventType.OCCURRENCE_CHANGED, moved);

        eventually(() -> assertThat(windows.jobs(window).getInt("total")).isEqualTo(2));
        var old = oli.job(reserved.jobId());
        assertThat(old.getString("state")).isEqualTo("cancelled");
        assertThat(old.getString("detail")).isEqualTo("ada changed the schedule.");
        assertThat(old.getString("history[-1].by")).isEqualTo("ada");
        assertThat(Windows.starts(windows.jobs(window))).last().isEqualTo(moved.startsAt());
        assertThat(windows.jobs(window).getString("items[1].state")).isEqualTo("queued");
    }

    @Test
    void anEditThatIsHeardAfterTheStartLeavesAudioAlone() {
        var window = Windows.tracks(windows.due(agent, Duration.ofMinutes(1), HOUR), 1_800);
        windows.take(window);
        var first = agent.work();
        time.pass(Duration.ofMinutes(1));
        agent.renew(first, LeasePhase.RECORDING, 100);

        windows.take(Schedules.moved(window, HOUR));

        assertThat(windows.jobs(window).getList("items.state"))
                .containsExactly("recording", "cancelled", "queued", "queued");
        assertThat(agent.renew(first, LeasePhase.RECORDING, 2_100).slug()).isEqualTo("continue");
    }

    @Test
    void aCancelledWindowTakesItsJobsWithIt() {
        var window = Windows.tracks(windows.due(agent, HOUR, HOUR), 1_800);
        windows.take(window);
        var reserved = agent.work();

        Schedules.say(EventType.OCCURRENCE_CANCELLED, Schedules.cancelled(window));

        eventually(() -> assertThat(windows.jobs(window).getList("items.state")).containsOnly("cancelled"));
        assertThat(oli.job(reserved.jobId()).getString("detail")).isEqualTo("ada changed the schedule: skipped");
        assertThat(agent.claim(TestAgent.held(reserved)).signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.kind().slug()).isEqualTo("cancel"));
    }

    @Test
    void anOlderRevisionChangesNothing() {
        var window = windows.due(agent, HOUR, HOUR);
        var newer = Schedules.moved(window, HOUR);
        windows.take(newer);

        windows.take(window);
        windows.take(Schedules.with(window, Map.of("state", "cancelled")));

        assertThat(Windows.starts(windows.jobs(window))).containsExactly(newer.startsAt());
        assertThat(windows.jobs(window).getList("items.state")).containsExactly("queued");
    }

    @Test
    void aWindowThatWasCancelledFirstIsNeverMade() {
        var window = windows.due(agent, HOUR, HOUR);

        windows.take(Schedules.cancelled(window));
        windows.take(window);

        assertThat(windows.jobs(window).getInt("total")).isZero();
    }
}
