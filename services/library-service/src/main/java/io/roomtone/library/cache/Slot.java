package io.roomtone.library.cache;

import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.Manifest;
import java.util.Optional;
import java.util.UUID;

/// The place for one rendition of a take: what its manifest announced, what is stored, what is on its way.
record Slot(
        UUID recordingId,
        UUID takeId,
        UUID nodeId,
        Manifest.Rendition announced,
        Optional<DeliveryReceipt> stored,
        Optional<Upload> upload) {

    /// What is on its way, unless the manifest announces other bytes by now.
    Optional<Upload> current() {
        return upload.filter(u -> u.sha256().equals(announced.sha256()));
    }
}
