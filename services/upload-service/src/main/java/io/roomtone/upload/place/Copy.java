package io.roomtone.upload.place;

import java.util.UUID;

/// A copy as a place knows it.
///
/// @param owner tells its unfinished bytes from those of others
/// @param object name within the place, parts separated by `/`
/// @param sha256 lower-case hex
public record Copy(UUID owner, String object, long sizeBytes, String sha256, String mediaType) {
    public Copy named(String other) {
        return new Copy(owner, other, sizeBytes, sha256, mediaType);
    }
}
