package io.roomtone.upload;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// The one place where uploads change their state: row, event, log and metrics.
@ApplicationScoped
public class UploadJournal {
    private static final Logger LOG = Logger.getLogger(UploadJournal.class);

    private final UploadStore uploads;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    UploadJournal(UploadStore uploads, Outbox outbox, MeterRegistry metrics) {
        this.uploads = uploads;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /// A new item.
    ///
    /// @return false, and nothing is done, when this file already has an item under this policy
    public Uni<Boolean> opened(SqlConnection tx, Upload upload) {
        return uploads.insert(tx, upload)
                .call(isNew ->
                        isNew ? announce(tx, null, upload) : Uni.createFrom().voidItem());
    }

    /// An item in its next state.
    public Uni<Upload> moved(SqlConnection tx, Upload before, Upload after) {
        return uploads.save(tx, before, after)
                .chain(() -> announce(tx, before, after))
                .replaceWith(after);
    }

    private Uni<Void> announce(SqlConnection tx, Upload before, Upload after) {
        var events = UploadEvents.of(before, after).stream().toArray(OutgoingEvent[]::new);
        return outbox.add(tx, events)
                .invoke(() -> report(before == null ? "none" : before.state().slug(), after));
    }

    private void report(String from, Upload after) {
        metrics.counter(
                        "roomtone.upload.transitions",
                        "from",
                        from,
                        "to",
                        after.state().slug())
                .increment();
        LOG.infof(
                "upload changed: uploadId=%s recordingId=%s destinationId=%s from=%s to=%s token=%d attempts=%d problem=%s",
                after.id(),
                after.file().recordingId(),
                after.route().destinationId(),
                from,
                after.state().slug(),
                after.token(),
                after.attempts(),
                after.trouble());
    }
}
