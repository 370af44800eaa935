package io.roomtone.job.live;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SseClient;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@JobServiceTest
class LiveTest {
    @TestHTTPResource("/api/jobs/live")
    URI address;

    @Test
    void showsAJobsStoryAndItsLevelsWithinTheScope() {
        var site = "live-" + UUID.randomUUID();
        var mine = TestAgent.enrolled(site, 4);
        var theirs = TestAgent.enrolled("elsewhere", 4);
        var token = People.token("sue", Set.of("operator"), Set.of(site), Set.of());

        try (var stream = SseClient.open(address, token, null)) {
            eventually(() -> assertThat(stream.text()).contains("event:hello"));
            var hidden = Operator.oli().start(theirs);
            var job = Operator.oli().start(mine);
            mine.renew(mine.work(), LeasePhase.RECORDING, 700);

            eventually(() -> assertThat(stream.text())
                    .contains("{\"type\":\"job-queued\",\"subject\":\"" + job + "\"")
                    .contains("{\"type\":\"job-started\",\"subject\":\"" + job + "\"")
                    .contains("event:levels\ndata:[{\"jobId\":\"" + job + "\",\"capturedMillis\":700,\"levels\":[{"
                            + "\"peakDbfs\":-12.0"));
            assertThat(stream.text()).doesNotContain(hidden.toString());
        }
    }
}
