package io.roomtone.library.browse;

import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.contracts.state.UploadState;
import io.roomtone.kit.sql.Slugs;
import java.time.Instant;
import java.util.UUID;

/// An upload item as upload-service last told; what can be done with it, that service says.
///
/// @param object where it is, or will be, within the destination
/// @param transferredBytes bytes that the destination was known to hold then
/// @param problem what went wrong last and what to do about it; null if nothing
public record UploadView(
        UUID uploadId,
        UploadState state,
        UUID takeId,
        UUID policyId,
        String policyName,
        UUID destinationId,
        String destinationName,
        DestinationKind destinationKind,
        String object,
        long sizeBytes,
        long transferredBytes,
        int attempts,
        Instant nextAttemptAt,
        String problem,
        Instant createdAt,
        String createdBy,
        Instant verifiedAt) {
    static UploadView of(UploadItemEntity item) {
        return new UploadView(
                item.id,
                Slugs.value(UploadState.class, item.state),
                item.takeId,
                item.policyId,
                item.policyName,
                item.destinationId,
                item.destinationName,
                Slugs.value(DestinationKind.class, item.destinationKind),
                item.object,
                item.sizeBytes,
                item.transferredBytes,
                item.attempts,
                item.nextAttemptAt,
                item.problem,
                item.createdAt,
                item.createdBy,
                item.verifiedAt);
    }
}
