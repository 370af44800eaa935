package io.roomtone.kit.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/// Who makes this request, as [AccessFilter] found.
@RequestScoped
public class CurrentCaller {
    private Caller caller;
    private UUID nodeId;

    /// The person, in methods with [Needs].
    ///
    /// @throws IllegalStateException elsewhere (a fault of the program)
    public Caller caller() {
        if (caller == null) throw new IllegalStateException("no person in a method without @Needs");
        return caller;
    }

    /// The node, in methods with [ForNodes].
    ///
    /// @throws IllegalStateException elsewhere (a fault of the program)
    public UUID nodeId() {
        if (nodeId == null) throw new IllegalStateException("no node in a method without @ForNodes");
        return nodeId;
    }

    void set(Caller person) {
        caller = person;
    }

    void set(UUID node) {
        nodeId = node;
    }
}
