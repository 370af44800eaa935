package io.roomtone.schedule.fire;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/// Fires again and again.
class FireTimer {
    private final FireLoop loop;
    private final Clock clock;

    FireTimer(FireLoop loop, Clock clock) {
        this.loop = loop;
        this.clock = clock;
    }

    @Scheduled(every = "${roomtone.fire.interval:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return loop.runOnce(clock.instant());
    }
}
