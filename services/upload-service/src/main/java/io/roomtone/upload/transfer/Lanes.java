package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Keeps one destination from having all workers of this instance: one that hangs, or that takes a minute to fail for
/// each of a thousand files, holds up its own copies and not those for others.
final class Lanes {
    private final int widest;
    private final Map<UUID, Integer> taken = new HashMap<>();

    private Lanes(int widest) {
        this.widest = widest;
    }

    /// Half of the workers for each destination.
    static Lanes among(int workers) {
        return new Lanes(Math.ceilDiv(workers, 2));
    }

    /// No limit.
    static Lanes open() {
        return new Lanes(Integer.MAX_VALUE);
    }

    @FunctionalInterface
    interface Claim {
        /// @param full destinations that have all the workers that they may have
        /// @return null = nothing is due
        Upload without(Set<UUID> full) throws InterruptedException;
    }

    /// One claim after the other, so that two do not both take the last place of a lane.
    synchronized Upload enter(Claim claim) throws InterruptedException {
        var upload = claim.without(full());
        if (upload != null) taken.merge(upload.route().destinationId(), 1, Integer::sum);
        return upload;
    }

    synchronized void leave(Upload upload) {
        taken.computeIfPresent(upload.route().destinationId(), (id, count) -> count == 1 ? null : count - 1);
    }

    private Set<UUID> full() {
        return taken.entrySet().stream()
                .filter(lane -> lane.getValue() >= widest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
