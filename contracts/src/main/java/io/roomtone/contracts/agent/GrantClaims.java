package io.roomtone.contracts.agent;

import io.roomtone.contracts.event.JobData;
import java.util.UUID;

/// The payload of a grant (a compact JWS, `EdDSA`, header `typ` = `roomtone-grant+jwt`): the right to deliver
/// one take of one recording, until the receipt or the node's revocation. It has no expiry.
///
/// @param job what `job-queued` said, so that a library that has not heard of the recording yet can open it
public record GrantClaims(UUID recordingId, UUID jobId, UUID takeId, long token, UUID nodeId, JobData job) {}
