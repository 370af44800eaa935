package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Keeps destinations that hang, or that take a minute to fail for each of a thousand files, from having all workers of
/// this instance: they hold up their own copies and not those for others. One destination has half of the workers at
/// most; so have all those together that failed the last time.
final class Lanes {
    private final int widest;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final Set<UUID> ailing = new HashSet<>();

    private Lanes(int widest) {
        this.widest = widest;
    }

    /// Lanes that are half as wide as there are workers.
    static Lanes among(int workers) {
        return new Lanes(Math.ceilDiv(workers, 2));
    }

    /// No limit.
    static Lanes open() {
        return new Lanes(Integer.MAX_VALUE);
    }

    @FunctionalInterface
    interface Claim {
        /// @param full destinations that get no worker now
        /// @return null = nothing is due
        Upload without(Set<UUID> full) throws InterruptedException;
    }

    /// One claim after the other, so that two do not both take the last place of a lane.
    synchronized Upload enter(Claim claim) throws InterruptedException {
        var upload = claim.without(full());
        if (upload != null) taken.merge(upload.route().destinationId(), 1, Integer::sum);
        return upload;
    }

    /// @param worked whether the destination did what it should
    synchronized void leave(Upload upload, boolean worked) {
        var destination = upload.route().destinationId();
        taken.computeIfPresent(destination, (id, count) -> count == 1 ? null : count - 1);
        if (worked) ailing.remove(destination);
        else ailing.add(destination);
    }

    private Set<UUID> full() {
        var full = new HashSet<UUID>();
        taken.forEach((destination, count) -> {
            if (count >= widest) full.add(destination);
        });
        if (takenByAiling() >= widest) full.addAll(ailing);
        return full;
    }

    private int takenByAiling() {
        return ailing.stream().mapToInt(id -> taken.getOrDefault(id, 0)).sum();
    }
}
