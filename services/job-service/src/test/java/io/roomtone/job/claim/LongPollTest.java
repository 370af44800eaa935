package io.roomtone.job.claim;

import static io.roomtone.job.testing.TestAgent.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.kit.testing.Eventually;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class LongPollTest {
    @Inject
    Pool pool;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        agent = TestAgent.enrolled();
    }

    @Test
    void wakesAWaitingCallAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = CompletableFuture.supplyAsync(() -> agent.claim("25s", 1), threads);
            awaitCall(1);
            long begin = System.nanoTime();

            var job = oli.start(agent);

            assertThat(waiting.get().workOrder().jobId()).isEqualTo(job);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(2_500));
        }
    }

    @Test
    void findsWhatAnotherInstanceCommitted() throws Exception {
        var job = oli.start(agent);
        sql("update job set start_at = start_at + interval '1 hour' where id = $1", job);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = CompletableFuture.supplyAsync(() -> agent.claim("25s", 1), threads);
            awaitCall(1);

            sql("update job set start_at = start_at - interval '1 hour' where id = $1", job);

            assertThat(waiting.get().workOrder().jobId()).isEqualTo(job);
        }
    }

    @Test
    void endsAnOlderCallOfTheNodeThatStillWaits() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var forgotten = CompletableFuture.supplyAsync(() -> agent.claim("25s", 1), threads);
            awaitCall(1);
            assertThat(agent.claim().workOrder()).isNull();

            var job = oli.start(agent);

            assertThat(forgotten.get()).extracting(ClaimReply::workOrder).isNull();
            assertThat(agent.work().jobId()).isEqualTo(job);
            assertThat(oli.job(job).getLong("token")).isEqualTo(1);
        }
    }

    @Test
    void bringsAStopAtOnceAlsoToANodeThatIsFull() throws Exception {
        oli.start(agent);
        var order = agent.work();
        agent.renew(order, LeasePhase.RECORDING, 1_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = CompletableFuture.supplyAsync(() -> agent.claim("25s", 0, held(order)), threads);
            awaitCall(2);

            oli.stop(order.jobId()).then().statusCode(200);

            assertThat(waiting.get().signals()).containsExactly(new Signal(order.jobId(), SignalKind.STOP));
        }
    }

    @Test
    void refusesAWaitThatIsNone() {
        agent.claimCall("soon", 1).then().statusCode(400).body("errors[0].field", equalTo("wait"));
    }

    // the call has arrived once it has its number
    private void awaitCall(int number) {
        Eventually.eventually(() -> assertThat(number()).isEqualTo(number));
    }

    private long number() {
        return pool.preparedQuery("select claim_call from node where id = $1")
                .execute(Tuple.of(agent.nodeId()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private void sql(String statement, UUID job) {
        pool.preparedQuery(statement).execute(Tuple.of(job)).await().indefinitely();
    }
}
