package io.roomtone.contracts.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// A right to act. Scope (which sites and nodes) stands beside it.
public enum Permission {
    RECORDING_CREATE,
    RECORDING_READ,
    RECORDING_CONTROL,
    RECORDING_EDIT,
    RECORDING_PLAYBACK,
    RECORDING_DOWNLOAD,
    RECORDING_DELETE,
    SCHEDULE_READ,
    SCHEDULE_MANAGE,
    SETTINGS_READ,
    SETTINGS_MANAGE,
    NODE_READ,
    NODE_MANAGE,
    HEALTH_READ,
    HEALTH_ACKNOWLEDGE,
    AUDIT_READ;

    /// `recording:create`.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
