package io.roomtone.job.node;

import io.quarkus.scheduler.Scheduled;
import io.roomtone.job.Beat;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Notices nodes that fell silent.
@ApplicationScoped
public class NodeWatch {
    private final Beat beat;
    private final Heartbeats heartbeats;
    private final Clock clock;

    NodeWatch(Beat beat, Heartbeats heartbeats, Clock clock) {
        this.beat = beat;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @Scheduled(every = "${roomtone.beat.interval:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return runOnce(clock.instant());
    }

    /// The time in which we could not hear anybody is given back first.
    public Uni<Void> runOnce(Instant now) {
        return beat.beat(now)
                .chain(() -> Uni.createFrom()
                        .deferred(() -> heartbeats.watch(now))
                        .repeat()
                        .whilst(found -> found > 0)
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}
