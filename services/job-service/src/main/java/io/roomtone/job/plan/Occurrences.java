package io.roomtone.job.plan;

import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears what schedules plan.
@ApplicationScoped
public class Occurrences {
    private final EventReader reader;
    private final WindowPlanner planner;
    private final Clock clock;

    Occurrences(EventReader reader, WindowPlanner planner, Clock clock) {
        this.reader = reader;
        this.planner = planner;
        this.clock = clock;
    }

    @Incoming("schedules")
    public Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, this::take);
    }

    private Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        return event.data() instanceof OccurrenceData occurrence
                ? planner.take(tx, occurrence, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                : Uni.createFrom().voidItem();
    }
}
