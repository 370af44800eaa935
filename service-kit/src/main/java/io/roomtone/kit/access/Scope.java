package io.roomtone.kit.access;

import io.roomtone.contracts.access.ScopeClaims;
import java.util.Set;
import java.util.UUID;

/// The sites and nodes that a person can see. Without claims that is nothing.
public record Scope(Set<String> sites, Set<UUID> nodes) {
    public static final Scope NOTHING = new Scope(Set.of(), Set.of());

    public Scope {
        sites = Set.copyOf(sites);
        nodes = Set.copyOf(nodes);
    }

    public boolean everything() {
        return sites.contains(ScopeClaims.EVERY_SITE);
    }

    /// Whether a thing at this site and node exists for the person.
    ///
    /// @param site null = unknown
    /// @param nodeId null = unknown
    public boolean covers(String site, UUID nodeId) {
        return everything() || site != null && sites.contains(site) || nodeId != null && nodes.contains(nodeId);
    }
}
