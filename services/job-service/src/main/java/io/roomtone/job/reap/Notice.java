package io.roomtone.job.reap;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.job.Bell;
import io.roomtone.job.Job;
import io.roomtone.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Tells the rest of the service, and who watches it, what was reaped.
@ApplicationScoped
class Notice {
    private final Outbox outbox;
    private final Bell bell;
    private final MeterRegistry metrics;
    private final AtomicLong unconfirmed;

    Notice(Outbox outbox, Bell bell, MeterRegistry metrics) {
        this.outbox = outbox;
        this.bell = bell;
        this.metrics = metrics;
        unconfirmed = metrics.gauge("roomtone.jobs.delivered.unconfirmed", new AtomicLong());
    }

    /// To be called after the commit.
    void reaped(List<Job> jobs) {
        if (jobs.isEmpty()) return;
        outbox.poke();
        for (var job : jobs) {
            metrics.counter("roomtone.jobs.reaped", "to", job.state().wire().slug())
                    .increment();
            bell.ring(job.order().nodeId());
        }
    }

    void unconfirmed(long count) {
        unconfirmed.set(count);
    }
}
