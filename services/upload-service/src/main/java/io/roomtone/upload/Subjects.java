package io.roomtone.upload;

import io.roomtone.kit.audit.Subject;
import java.util.UUID;

/// Settings in the audit trail: they belong to no site.
public final class Subjects {
    private Subjects() {}

    public static Subject destination(UUID id) {
        return new Subject("destination", id.toString(), null, null);
    }

    public static Subject policy(UUID id) {
        return new Subject("upload-policy", id.toString(), null, null);
    }
}
