package io.roomtone.kit.audit;

import java.util.UUID;

/// What an action is about.
///
/// @param kind `job`, `recording`, `node`, ...
/// @param id null when no thing was named
/// @param site where the thing is; null if unknown
/// @param nodeId null if unknown
public record Subject(String kind, String id, String site, UUID nodeId) {}
