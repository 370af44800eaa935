package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Keeps the leases of this instance's workers.
@ApplicationScoped
class Leases {
    private final ClaimStore claims;
    private final TransferConfig config;
    private final Clock clock;

    Leases(ClaimStore claims, TransferConfig config, Clock clock) {
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    /// The lease under which the item was claimed, renewed until it is closed.
    HeldLease of(Upload claimed) {
        return new HeldLease(claimed, claims, config.lease(), clock);
    }
}
