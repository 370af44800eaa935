package io.roomtone.upload;

import java.util.UUID;

/// The bytes that are to be copied: the library's file of a recording, told apart from later ones by
/// its digest.
///
/// @param sha256 lower-case hex
public record CacheFile(
        UUID recordingId,
        String recordingName,
        UUID takeId,
        UUID nodeId,
        String site,
        String mediaType,
        long sizeBytes,
        String sha256) {}
