package io.roomtone.job.claim;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.job.Bell;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Looks for signals and work until there are some, the wait is over or the instance ends.
@ApplicationScoped
class LongPoll {
    private final ClaimStore store;
    private final ClaimDesk desk;
    private final ClaimConfig config;
    private final Bell bell;
    private final Clock clock;
    private volatile boolean stopping;

    LongPoll(ClaimStore store, ClaimDesk desk, ClaimConfig config, Bell bell, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.config = config;
        this.bell = bell;
        this.clock = clock;
    }

    /// @param over nothing more will come of this call
    private record Found(Optional<WorkOrder> workOrder, List<Signal> signals, boolean over) {
        static final Found NOTHING_YET = new Found(Optional.empty(), List.of(), false);
        static final Found SUPERSEDED = new Found(Optional.empty(), List.of(), true);

        boolean answers() {
            return over || workOrder.isPresent() || !signals.isEmpty();
        }
    }

    Uni<ClaimReply> poll(Call call, Duration wait) {
        var sleeper = new Sleeper(wait, config.recheck());
        Runnable wake = sleeper::wake;
        bell.listen(call.nodeId(), wake);
        return Uni.createFrom()
                .deferred(() -> sleeper.sleep().chain(() -> look(call)))
                .repeat()
                .whilst(found -> !found.answers() && !sleeper.rested() && !stopping)
                .collect()
                .last()
                .onTermination()
                .invoke(() -> bell.forget(call.nodeId(), wake))
                .map(found -> new ClaimReply(clock.instant(), found.workOrder().orElse(null), found.signals()));
    }

    // the agent calls again, and is heard by another instance
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        bell.ringForAll();
    }

    // signals first: the agent calls again at once for its work
    private Uni<Found> look(Call call) {
        return store.signalled(call)
                .map(Signals::of)
                .chain(signals -> signals.isEmpty()
                        ? work(call)
                        : Uni.createFrom().item(new Found(Optional.empty(), signals, false)));
    }

    private Uni<Found> work(Call call) {
        var now = clock.instant();
        return store.look(call, now, now.plus(config.ahead())).chain(look -> act(call, look, now));
    }

    private Uni<Found> act(Call call, ClaimStore.Look look, Instant now) {
        if (!look.newest()) return Uni.createFrom().item(Found.SUPERSEDED);
        if (!look.work()) return Uni.createFrom().item(Found.NOTHING_YET);
        return desk.handOut(call, now, now.plus(config.ahead())).map(order -> new Found(order, List.of(), false));
    }
}
