package io.roomtone.job.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.kit.testing.Eventually;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// In a service of its own, since nothing is answered there any more.
@JobServiceTest
@TestProfile(ShutdownTest.InNoHurry.class)
class ShutdownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    public static class InNoHurry implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.timeout", PATIENCE.toSeconds() + "s");
        }
    }

    @Test
    void answersAWaitingCallBeforeItEnds() throws Exception {
        var agent = TestAgent.enrolled();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = CompletableFuture.supplyAsync(() -> agent.claim("30s", 1), threads);
            Eventually.eventually(() -> assertThat(calls(agent)).isEqualTo(1));
            var begun = System.nanoTime();

            ShutdownRecorder.runShutdown();

            assertThat(waiting.get().workOrder()).isNull();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.dividedBy(2));
        }
    }

    private long calls(TestAgent agent) {
        return pool.preparedQuery("select claim_call from node where id = $1")
                .execute(Tuple.of(agent.nodeId()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
