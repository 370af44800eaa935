package io.roomtone.schedule.plan;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/// Fills the horizon again and again.
class HorizonTimer {
    private final HorizonLoop loop;
    private final Clock clock;

    HorizonTimer(HorizonLoop loop, Clock clock) {
        this.loop = loop;
        this.clock = clock;
    }

    @Scheduled(every = "${roomtone.plan.interval:5m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return loop.runOnce(clock.instant());
    }
}
