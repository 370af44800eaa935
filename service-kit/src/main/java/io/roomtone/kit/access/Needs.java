package io.roomtone.kit.access;

import io.roomtone.contracts.access.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For signed-in people with this permission.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Permission permission();

    /// Name of the action in the audit trail, e.g. `job.start`.
    String action();
}
