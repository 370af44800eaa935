package io.roomtone.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For callers who show something else than an access token: an enrolment token, a credential, a signed URL.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForAnyone {
    /// What the method itself checks.
    String because();
}
