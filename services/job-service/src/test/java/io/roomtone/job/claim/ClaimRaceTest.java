package io.roomtone.job.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.HeldJob;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.Uuid7;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@JobServiceTest
class ClaimRaceTest {
    private static final int JOBS = 64;

    @Inject
    ClaimStore store;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    private final Operator oli = Operator.oli();

    /// The statement by itself: no node lock, no numbered calls.
    @Test
    void theStatementNeverGivesOneJobToTwo() {
        var agent = TestAgent.enrolled("main", JOBS);
        for (int i = 0; i < JOBS; i++) oli.start(agent);
        var call = new Call(agent.nodeId(), 0, List.of(), 1);

        var taken = Together.run(JOBS, () -> take(call).await().indefinitely());

        var jobs = new HashSet<>(
                taken.stream().flatMap(Optional::stream).map(t -> t.job().id()).toList());
        assertThat(taken).allMatch(Optional::isPresent);
        assertThat(jobs).hasSize(JOBS);
    }

    /// Each call proves that the answers before it were lost, so jobs are handed out again and again: but of
    /// each job only the newest holder keeps it.
    @Test
    void ofManyCallsAtOnceEachJobHasOneHolderInTheEnd() {
        var agent = TestAgent.enrolled("main", 8);
        for (int i = 0; i < 8; i++) oli.start(agent);

        var orders = Together.run(JOBS, () -> agent.claim("0s", 8)).stream()
                .map(ClaimReply::workOrder)
                .filter(Objects::nonNull)
                .toList();

        assertThat(orders).isNotEmpty();
        assertThat(orders.stream().map(WorkOrder::takeId)).doesNotHaveDuplicates();
        assertThat(orders.stream().map(o -> o.jobId() + " " + o.token())).doesNotHaveDuplicates();
        for (var job : new HashSet<>(orders.stream().map(WorkOrder::jobId).toList())) {
            var answers = orders.stream()
                    .filter(o -> o.jobId().equals(job))
                    .sorted((a, b) -> Long.compare(b.token(), a.token()))
                    .map(o -> agent.renew(o, LeasePhase.RECORDING, 1))
                    .toList();
            assertThat(answers.getFirst()).isEqualTo(LeaseAnswer.CONTINUE);
            assertThat(answers.subList(1, answers.size())).containsOnly(LeaseAnswer.LOST);
        }
    }

    @Test
    void manyNodesClaimAtOnceAndEachGetsItsOwn() {
        var agents = new ArrayList<TestAgent>();
        for (int i = 0; i < 8; i++) agents.add(TestAgent.enrolled());
        for (var agent : agents) for (int i = 0; i < 4; i++) oli.start(agent);
        var tasks = new ArrayList<Callable<List<WorkOrder>>>();
        for (var agent : agents) tasks.add(() -> allWork(agent));

        var orders = Together.run(tasks).stream().flatMap(List::stream).toList();

        assertThat(orders).hasSize(32).allMatch(order -> order.token() == 1);
        assertThat(orders.stream().map(WorkOrder::jobId)).doesNotHaveDuplicates();
    }

    private Uni<Optional<ClaimStore.Taken>> take(Call call) {
        var now = clock.instant();
        var grasp = new ClaimStore.Grasp(Uuid7.next(), Duration.ofSeconds(30));
        return pool.withTransaction(tx -> store.claim(tx, call, now, grasp, JOBS, now));
    }

    private static List<WorkOrder> allWork(TestAgent agent) {
        var orders = new ArrayList<WorkOrder>();
        while (true) {
            var held = orders.stream().map(TestAgent::held).toArray(HeldJob[]::new);
            var next = agent.claim(held).workOrder();
            if (next == null) return orders;
            orders.add(next);
        }
    }
}
