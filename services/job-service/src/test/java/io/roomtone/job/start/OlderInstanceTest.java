package io.roomtone.job.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// While a new version is rolled out, instances of the one before answer beside it, on the new schema.
@JobServiceTest
class OlderInstanceTest {
    // as it was before V4
    private static final String OVERLAP = """
            select capture_overlap($1, $2, $2, $3, true, null) as overlap, capture_overlap($1, $2, $2, $3, false, null) as capturing
            """;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Test
    void countsWhatANodeHasToDo() {
        var agent = TestAgent.enrolled();
        agent.recording();
        var now = clock.instant();

        var row = pool.preparedQuery(OVERLAP)
                .execute(Tuple.of(agent.nodeId(), SqlTime.of(now), SqlTime.of(now.plusSeconds(60))))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next();

        assertThat(row.getInteger("overlap")).isEqualTo(1);
        assertThat(row.getInteger("capturing")).isEqualTo(1);
    }
}
