package io.roomtone.library.open;

import io.roomtone.contracts.event.JobData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.roomtone.library.RecordingLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears what becomes of jobs.
@ApplicationScoped
public class JobListener {
    private final EventReader reader;
    private final RecordingLedger ledger;

    JobListener(EventReader reader, RecordingLedger ledger) {
        this.reader = reader;
        this.ledger = ledger;
    }

    @Incoming("jobs")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, this::take);
    }

    private Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        // of an occurrence without jobs there is no recording
        return event.data() instanceof JobData job
                ? ledger.hear(tx, job)
                : Uni.createFrom().voidItem();
    }
}
