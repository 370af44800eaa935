package io.roomtone.contracts.event;

import java.time.Instant;
import java.util.UUID;

/// One privileged action, carried out or refused.
///
/// @param action e.g. `job.start`, `recording.download`
/// @param outcome `allowed` or `refused`
/// @param subjectKind `job`, `recording`, `node`, ...
/// @param subjectId null when the action was refused before a thing was named
/// @param site where the thing is; null if unknown
/// @param detail why it was refused, or what was changed
public record AuditData(
        UUID auditId,
        Instant at,
        String actorId,
        String actorName,
        String action,
        String outcome,
        String subjectKind,
        String subjectId,
        String site,
        UUID nodeId,
        String detail) {}
