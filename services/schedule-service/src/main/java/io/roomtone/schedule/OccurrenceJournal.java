package io.roomtone.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The one place where occurrences are written: row, event, count and log line, in the caller's transaction.
@ApplicationScoped
public class OccurrenceJournal {
    private static final Logger LOG = Logger.getLogger(OccurrenceJournal.class);

    private final OccurrenceStore occurrences;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    OccurrenceJournal(OccurrenceStore occurrences, Outbox outbox, MeterRegistry metrics) {
        this.occurrences = occurrences;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /// A new occurrence.
    public Uni<Void> opened(SqlConnection tx, Placed placed, Occurrence occurrence) {
        return occurrences.insert(tx, occurrence).chain(() -> tell(tx, placed, occurrence));
    }

    /// A locked occurrence in its next state.
    ///
    /// @param placed the schedule as the event should show it
    public Uni<Void> moved(SqlConnection tx, Placed placed, Occurrence before, Occurrence after) {
        return occurrences.save(tx, before, after).chain(() -> tell(tx, placed, after));
    }

    /// One that nobody was told of and that will not be.
    public Uni<Void> forgotten(SqlConnection tx, Occurrence planned) {
        return occurrences.forget(tx, planned);
    }

    private Uni<Void> tell(SqlConnection tx, Placed placed, Occurrence occurrence) {
        var type = event(occurrence);
        if (type.isEmpty()) return Uni.createFrom().voidItem();
        report(type.get(), occurrence);
        return outbox.add(tx, placed.event(type.get(), occurrence));
    }

    /// Empty as long as nobody is to be told.
    private static Optional<EventType> event(Occurrence occurrence) {
        return switch (occurrence.state()) {
            case PLANNED -> Optional.empty();
            case DUE ->
                Optional.of(occurrence.revision() == 1 ? EventType.OCCURRENCE_DUE : EventType.OCCURRENCE_CHANGED);
            case CANCELLED -> Optional.of(EventType.OCCURRENCE_CANCELLED);
        };
    }

    private void report(EventType type, Occurrence occurrence) {
        metrics.counter("roomtone.occurrence.events", "type", type.slug()).increment();
        LOG.infof(
                "occurrence changed: scheduleId=%s occurrenceId=%s event=%s revision=%d startsAt=%s detail=%s",
                occurrence.scheduleId(),
                occurrence.id(),
                type.slug(),
                occurrence.revision(),
                occurrence.startsAt(),
                occurrence.detail());
    }
}
