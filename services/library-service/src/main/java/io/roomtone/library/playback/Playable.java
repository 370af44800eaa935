package io.roomtone.library.playback;

import io.roomtone.contracts.state.Codec;

/// A cache file as it is played.
///
/// @param name of the recording, as people wrote it
/// @param sha256 lower-case hex
record Playable(String name, Codec codec, long sizeBytes, String sha256) {
    String etag() {
        return "\"" + sha256 + "\"";
    }
}
