package io.roomtone.contracts.access;

import static io.roomtone.contracts.access.Permission.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A bundle of permissions, named as the role in the identity provider. Whoever has no role may do nothing.
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.allOf(Permission.class)),
    OPERATOR(EnumSet.complementOf(EnumSet.of(RECORDING_DELETE, NODE_MANAGE, SETTINGS_MANAGE, AUDIT_READ))),
    VIEWER(EnumSet.of(
            RECORDING_READ,
            RECORDING_PLAYBACK,
            RECORDING_DOWNLOAD,
            SCHEDULE_READ,
            SETTINGS_READ,
            NODE_READ,
            HEALTH_READ)),
    AUDITOR(EnumSet.of(RECORDING_READ, HEALTH_READ, AUDIT_READ)),
    /// The upload service itself, which reads cache files and nothing else.
    UPLOADER(EnumSet.of(RECORDING_DOWNLOAD));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = permissions;
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    /// Finds a role by its name in a token; empty for roles of other applications.
    public static Optional<Role> of(String name) {
        for (var role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(role);
        }
        return Optional.empty();
    }
}
