package io.roomtone.kit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.roomtone.kit.testing.IdentityProviderResource;
import io.roomtone.kit.testing.InfrastructureResource;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test inside a running service with a real database, broker and signed tokens.
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(IdentityProviderResource.class)
@Stereotype
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KitTest {}
