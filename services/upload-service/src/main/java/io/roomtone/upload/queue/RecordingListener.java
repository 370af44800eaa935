package io.roomtone.upload.queue;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.roomtone.kit.inbox.PoisonException;
import io.roomtone.upload.Bell;
import io.roomtone.upload.CacheFile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears what library-service has stored.
@ApplicationScoped
public class RecordingListener {
    private final EventReader reader;
    private final Queueing queueing;
    private final Bell bell;

    RecordingListener(EventReader reader, Queueing queueing, Bell bell) {
        this.reader = reader;
        this.queueing = queueing;
        this.bell = bell;
    }

    @Incoming("recordings")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, this::take).invoke(bell::ring);
    }

    private Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        if (event.type() != EventType.RECORDING_CACHED) return Uni.createFrom().voidItem();
        return queueing.heard(tx, recording(event.data(RecordingData.class)));
    }

    private static Recording recording(RecordingData data) {
        var cached = data.cacheFile();
        if (cached == null) throw new PoisonException("recording " + data.recordingId() + " is cached without a file");
        var file = new CacheFile(
                data.recordingId(),
                data.name(),
                cached.takeId(),
                data.nodeId(),
                data.site(),
                cached.mediaType(),
                cached.sizeBytes(),
                cached.sha256());
        var policies = data.uploadPolicyIds() == null ? List.<UUID>of() : data.uploadPolicyIds();
        return new Recording(data.entityVersion(), file, data.folder(), cached.codec(), policies);
    }
}
