package io.roomtone.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Wakes claim calls of a node that wait in this instance. Those of other instances look again by themselves,
/// twice a second.
@ApplicationScoped
public class Bell {
    private final Map<UUID, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /// Something that the node should hear of was committed.
    public void ring(UUID nodeId) {
        listeners.getOrDefault(nodeId, Set.of()).forEach(Runnable::run);
    }

    /// There is something that every waiting call should look at.
    public void ringForAll() {
        listeners.keySet().forEach(this::ring);
    }

    /// @param wake may run on any thread, and more than once
    public void listen(UUID nodeId, Runnable wake) {
        listeners.compute(nodeId, (id, set) -> {
            var all = set == null ? ConcurrentHashMap.<Runnable>newKeySet() : set;
            all.add(wake);
            return all;
        });
    }

    public void forget(UUID nodeId, Runnable wake) {
        listeners.computeIfPresent(nodeId, (id, set) -> {
            set.remove(wake);
            return set.isEmpty() ? null : set;
        });
    }
}
