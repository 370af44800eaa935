package io.roomtone.job.reap;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/// Runs the reaper again and again.
class ReapTimer {
    private final Reaper reaper;
    private final Clock clock;

    ReapTimer(Reaper reaper, Clock clock) {
        this.reaper = reaper;
        this.clock = clock;
    }

    @Scheduled(every = "${roomtone.beat.interval:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return reaper.runOnce(clock.instant());
    }
}
