package io.roomtone.upload.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// Recordings as library-service tells of them.
public final class Recordings {
    private Recordings() {}

    /// A recording that the library has cached and told of.
    public static UUID cached(byte[] file, String site, UUID... policies) {
        var id = UUID.randomUUID();
        LibraryStandIn.hold(id, file);
        tell(id, 3, file, site, UUID.randomUUID(), policies);
        return id;
    }

    /// @param event the event's id; the same one again is a repeated delivery
    public static void tell(UUID id, long version, byte[] file, String site, UUID event, UUID... policies) {
        var golden = GoldenEvents.data(EventType.RECORDING_CACHED, RecordingData.class);
        var data = new RecordingData(
                id,
                golden.jobId(),
                version,
                golden.state(),
                golden.cacheState(),
                golden.health(),
                golden.name(),
                golden.folder(),
                golden.tags(),
                UUID.nameUUIDFromBytes(site.getBytes(UTF_8)),
                golden.nodeName(),
                site,
                golden.startedAt(),
                golden.durationSeconds(),
                golden.recovered(),
                List.of(policies),
                cacheFile(golden.cacheFile(), file),
                1,
                golden.uploadState(),
                golden.plan());
        var headers = new RecordHeaders();
        headers.add(CloudEvent.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(CloudEvent.ID, event.toString().getBytes(UTF_8));
        headers.add(CloudEvent.SOURCE, "/library-service".getBytes(UTF_8));
        headers.add(CloudEvent.TYPE, EventType.RECORDING_CACHED.type().getBytes(UTF_8));
        headers.add(CloudEvent.SUBJECT, id.toString().getBytes(UTF_8));
        headers.add(CloudEvent.TIME, Instant.now().toString().getBytes(UTF_8));
        headers.add(CloudEvent.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        try (var recordings = new Topic("roomtone.recordings")) {
            recordings.send(id.toString(), Wire.write(data), headers);
        }
    }

    private static RecordingData.CacheFile cacheFile(RecordingData.CacheFile golden, byte[] file) {
        return new RecordingData.CacheFile(
                golden.takeId(),
                golden.token(),
                golden.rendition(),
                golden.codec(),
                golden.mediaType(),
                golden.sampleRateHz(),
                golden.channels(),
                file.length,
                Bytes.sha256(file));
    }
}
