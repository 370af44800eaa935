package io.roomtone.contracts.event;

import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.UploadSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A recording in full, as every `recording-*` event carries it.
///
/// @param jobId job of the primary take; before there is one, the newest job
/// @param cacheFile null until bytes are verified and durable
/// @param takes how many takes are stored
/// @param plan null = started by hand
public record RecordingData(
        UUID recordingId,
        UUID jobId,
        long entityVersion,
        RecordingState state,
        CacheState cacheState,
        Health health,
        String name,
        String folder,
        List<String> tags,
        UUID nodeId,
        String nodeName,
        String site,
        Instant startedAt,
        Double durationSeconds,
        boolean recovered,
        List<UUID> uploadPolicyIds,
        CacheFile cacheFile,
        int takes,
        UploadSummary uploadState,
        Plan plan) {

    /// The primary take's rendition.
    ///
    /// @param token fencing token under which it was captured
    /// @param sha256 lower-case hex
    public record CacheFile(
            UUID takeId,
            long token,
            String rendition,
            Codec codec,
            String mediaType,
            int sampleRateHz,
            int channels,
            long sizeBytes,
            String sha256) {}
}
