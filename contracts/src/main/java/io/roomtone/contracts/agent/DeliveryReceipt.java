package io.roomtone.contracts.agent;

import java.util.UUID;

/// The library holds these bytes, verified and durable: the spool may let them go.
///
/// @param sha256 lower-case hex
public record DeliveryReceipt(UUID recordingId, UUID takeId, String rendition, String sha256, long sizeBytes) {}
