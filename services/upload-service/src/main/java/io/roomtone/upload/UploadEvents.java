package io.roomtone.upload;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.UploadData;
import io.roomtone.contracts.state.UploadState;
import io.roomtone.kit.outbox.OutgoingEvent;
import java.util.Objects;
import java.util.Optional;

/// What others hear of an upload.
public final class UploadEvents {
    private UploadEvents() {}

    /// Empty for a change that is worth no event.
    ///
    /// @param before null for a new one
    static Optional<OutgoingEvent> of(Upload before, Upload after) {
        if (before != null && before.state() == after.state() && Objects.equals(before.trouble(), after.trouble())) {
            return Optional.empty();
        }
        return type(after.state())
                .map(type -> OutgoingEvent.of(type, after.file().recordingId(), after.id(), data(after)));
    }

    public static UploadData data(Upload upload) {
        var file = upload.file();
        var route = upload.route();
        return new UploadData(
                upload.id(),
                upload.entityVersion(),
                upload.state(),
                file.recordingId(),
                file.recordingName(),
                file.takeId(),
                file.nodeId(),
                file.site(),
                route.policyId(),
                route.policyName(),
                route.destinationId(),
                route.destinationName(),
                route.destinationKind(),
                upload.object(),
                file.sizeBytes(),
                file.sha256(),
                upload.transferredBytes(),
                upload.attempts(),
                upload.state() == UploadState.FAILED ? upload.dueAt() : null,
                upload.trouble(),
                upload.createdAt(),
                upload.createdBy(),
                upload.verifiedAt());
    }

    private static Optional<EventType> type(UploadState state) {
        return switch (state) {
            case QUEUED -> Optional.of(EventType.UPLOAD_QUEUED);
            case TRANSFERRING -> Optional.empty();
            case VERIFIED -> Optional.of(EventType.UPLOAD_VERIFIED);
            case FAILED -> Optional.of(EventType.UPLOAD_FAILED);
            case EXHAUSTED -> Optional.of(EventType.UPLOAD_FAILED);
            case CANCELLED -> Optional.of(EventType.UPLOAD_FAILED);
        };
    }
}
