package io.roomtone.kit.access;

import io.roomtone.contracts.access.Permission;
import java.util.Set;

/// A signed-in person.
///
/// @param id the token's `sub`
/// @param name what people call them
public record Caller(String id, String name, Set<Permission> permissions, Scope scope) {
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
