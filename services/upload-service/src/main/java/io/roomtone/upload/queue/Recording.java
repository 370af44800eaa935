package io.roomtone.upload.queue;

import io.roomtone.contracts.state.Codec;
import io.roomtone.upload.CacheFile;
import java.util.List;
import java.util.UUID;

/// What this service knows of a cached recording.
///
/// @param version of the library's entity
/// @param folder null = none
/// @param uploadPolicyIds policies that were asked for when it was recorded
record Recording(long version, CacheFile file, String folder, Codec codec, List<UUID> uploadPolicyIds) {}
