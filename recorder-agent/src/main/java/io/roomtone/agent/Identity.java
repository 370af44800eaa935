package io.roomtone.agent;

import java.util.UUID;

/// Who this node is to the control plane.
///
/// @param credential the node's own secret, made here; fetches access tokens
public record Identity(UUID nodeId, String name, String credential) {

    /// Without the secret.
    @Override
    public String toString() {
        return name + " (" + nodeId + ")";
    }
}
