package io.roomtone.job.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Windows that cannot be recorded, whatever may come.
@JobServiceTest
class HopelessTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    TestTime time;

    @Inject
    Windows windows;

    private TestAgent agent;

    @BeforeEach
    void enrol() {
        time.tend();
        agent = TestAgent.enrolled();
    }

    @Test
    void aWindowThatIsOverIsAFailedJobThatSaysSo() {
        var window = windows.due(agent, Duration.ofHours(-2), HOUR);

        windows.take(window);

        assertFailed(window, "when it was over");
    }

    @Test
    void aWindowOnARevokedNodeIsAFailedJobThatSaysSo() {
        Operator.ada()
                .call()
                .post("/api/nodes/" + agent.nodeId() + "/revoke")
                .then()
                .statusCode(200);
        var window = windows.due(agent, HOUR, HOUR);

        windows.take(window);

        assertFailed(window, "was revoked");
        assertThat(windows.jobs(window).getList("items[0].allowed")).isEmpty();
    }

    @Test
    void aWindowOfChannelsThatAreNotThereIsAFailedJobThatSaysSo() {
        var window = Schedules.with(windows.due(agent, HOUR, HOUR), Map.of("channels", List.of(7)));

        windows.take(window);

        assertFailed(window, "has 2 channels");
    }

    @Test
    void aWindowOfAThousandTracksAndMoreIsAFailedJobThatSaysSo() {
        var window = Windows.tracks(windows.due(agent, HOUR, HOUR), 1);

        windows.take(window);

        assertFailed(window, "3600 tracks");
    }

    private void assertFailed(OccurrenceData window, String because) {
        var jobs = windows.jobs(window);
        assertThat(jobs.getList("items.state")).containsExactly("failed");
        assertThat(jobs.getString("items[0].detail")).contains(because);
        assertThat(jobs.getString("items[0].startAt"))
                .isEqualTo(window.startsAt().toString());
    }
}
