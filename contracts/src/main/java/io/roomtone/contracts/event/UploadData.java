package io.roomtone.contracts.event;

import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.contracts.state.UploadState;
import java.time.Instant;
import java.util.UUID;

/// An upload item in full, as every `upload-*` event carries it. The key is the recording id.
///
/// @param takeId take whose cache file is on its way
/// @param sha256 digest of the cache file, lower-case hex
/// @param object where it is, or will be, within the destination
/// @param transferredBytes bytes that the destination is known to hold
/// @param attempts how often a transfer has begun
/// @param nextAttemptAt only with state `failed`
/// @param problem what went wrong last and what to do about it; null if nothing
/// @param verifiedAt only with state `verified`: the copy's digest was compared
public record UploadData(
        UUID uploadId,
        long entityVersion,
        UploadState state,
        UUID recordingId,
        String recordingName,
        UUID takeId,
        UUID nodeId,
        String site,
        UUID policyId,
        String policyName,
        UUID destinationId,
        String destinationName,
        DestinationKind destinationKind,
        String object,
        long sizeBytes,
        String sha256,
        long transferredBytes,
        int attempts,
        Instant nextAttemptAt,
        String problem,
        Instant createdAt,
        String createdBy,
        Instant verifiedAt) {}
