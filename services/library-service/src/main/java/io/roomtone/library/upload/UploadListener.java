package io.roomtone.library.upload;

import io.roomtone.contracts.event.UploadData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.roomtone.library.RecordingLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Hears what becomes of uploads.
@ApplicationScoped
public class UploadListener {
    private static final Logger LOG = Logger.getLogger(UploadListener.class);
    private static final String REMEMBER = """
            insert into upload_item (id, recording_id, version, state, take_id, policy_id, policy_name, destination_id, destination_name,
                destination_kind, object, size_bytes, transferred_bytes, attempts, next_attempt_at, problem, created_at, created_by,
                verified_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            on conflict (id) do update
               set version = excluded.version, state = excluded.state, policy_name = excluded.policy_name,
                   destination_name = excluded.destination_name, object = excluded.object,
                   transferred_bytes = excluded.transferred_bytes, attempts = excluded.attempts,
                   next_attempt_at = excluded.next_attempt_at, problem = excluded.problem, verified_at = excluded.verified_at
             where upload_item.version < excluded.version
            """;

    private final EventReader reader;
    private final RecordingLedger ledger;

    UploadListener(EventReader reader, RecordingLedger ledger) {
        this.reader = reader;
        this.ledger = ledger;
    }

    @Incoming("uploads")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, this::take);
    }

    private Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        var upload = event.data(UploadData.class);
        return ledger.find(tx, upload.recordingId()).chain(before -> keep(tx, upload, before));
    }

    // before: empty for a recording of another library, which a restored database may have forgotten
    private Uni<Void> keep(SqlConnection tx, UploadData upload, Optional<RecordingLedger.Before> before) {
        if (before.isEmpty()) {
            LOG.warnf(
                    "upload of an unknown recording: recordingId=%s uploadId=%s",
                    upload.recordingId(), upload.uploadId());
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(REMEMBER)
                .execute(row(upload))
                .chain(() -> ledger.settle(tx, upload.recordingId(), before.get()));
    }

    private static Tuple row(UploadData upload) {
        return Tuple.tuple()
                .addUUID(upload.uploadId())
                .addUUID(upload.recordingId())
                .addLong(upload.entityVersion())
                .addString(Slugs.of(upload.state()))
                .addUUID(upload.takeId())
                .addUUID(upload.policyId())
                .addString(upload.policyName())
                .addUUID(upload.destinationId())
                .addString(upload.destinationName())
                .addString(Slugs.of(upload.destinationKind()))
                .addString(upload.object())
                .addLong(upload.sizeBytes())
                .addLong(upload.transferredBytes())
                .addInteger(upload.attempts())
                .addOffsetDateTime(SqlTime.of(upload.nextAttemptAt()))
                .addString(upload.problem())
                .addOffsetDateTime(SqlTime.of(upload.createdAt()))
                .addString(upload.createdBy())
                .addOffsetDateTime(SqlTime.of(upload.verifiedAt()));
    }
}
