package io.roomtone.job.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// What library-service says on Kafka.
public final class Library {
    private Library() {}

    /// It holds the bytes of this take.
    public static void cached(WorkOrder order, boolean recovered) {
        cached(order.recordingId(), order.jobId(), order.token(), recovered, UUID.randomUUID());
    }

    /// @param event the event's id; the same one again is a repeated delivery
    public static void cached(UUID recording, UUID job, long token, boolean recovered, UUID event) {
        var golden = GoldenEvents.data(EventType.RECORDING_CACHED, RecordingData.class);
        var data = new RecordingData(
                recording,
                job,
                2,
                golden.state(),
                golden.cacheState(),
                golden.health(),
                golden.name(),
                golden.folder(),
                golden.tags(),
                golden.nodeId(),
                golden.nodeName(),
                golden.site(),
                golden.startedAt(),
                golden.durationSeconds(),
                recovered,
                golden.uploadPolicyIds(),
                underToken(golden.cacheFile(), token),
                1,
                golden.uploadState(),
                golden.plan());
        var headers = new RecordHeaders();
        headers.add(CloudEvent.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(CloudEvent.ID, event.toString().getBytes(UTF_8));
        headers.add(CloudEvent.SOURCE, "/library-service".getBytes(UTF_8));
        headers.add(CloudEvent.TYPE, EventType.RECORDING_CACHED.type().getBytes(UTF_8));
        headers.add(CloudEvent.SUBJECT, recording.toString().getBytes(UTF_8));
        headers.add(CloudEvent.TIME, Instant.now().toString().getBytes(UTF_8));
        headers.add(CloudEvent.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        try (var recordings = new Topic("roomtone.recordings")) {
            recordings.send(recording.toString(), Wire.write(data), headers);
        }
    }

    private static RecordingData.CacheFile underToken(RecordingData.CacheFile file, long token) {
        return new RecordingData.CacheFile(
                file.takeId(),
                token,
                file.rendition(),
                file.codec(),
                file.mediaType(),
                file.sampleRateHz(),
                file.channels(),
                file.sizeBytes(),
                file.sha256());
    }
}
