package io.roomtone.kit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The background loops of this service, as one.
@ApplicationScoped
public class Loops {
    private final Scheduler scheduler;

    Loops(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    // before the database pool closes: a loop that begins then can only fail
    void stop(@Observes ShutdownEvent event) {
        if (scheduler.isStarted()) scheduler.pause();
    }
}
