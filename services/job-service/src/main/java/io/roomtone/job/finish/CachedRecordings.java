package io.roomtone.job.finish;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears what library-service has stored.
@ApplicationScoped
public class CachedRecordings {
    private final EventReader reader;
    private final Finisher finisher;
    private final Clock clock;

    CachedRecordings(EventReader reader, Finisher finisher, Clock clock) {
        this.reader = reader;
        this.finisher = finisher;
        this.clock = clock;
    }

    @Incoming("recordings")
    public Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, this::take);
    }

    private Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        if (event.type() != EventType.RECORDING_CACHED) return Uni.createFrom().voidItem();
        return finisher.complete(tx, event.data(RecordingData.class), clock.instant());
    }
}
