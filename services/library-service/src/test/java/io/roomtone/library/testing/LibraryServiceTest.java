package io.roomtone.library.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.roomtone.kit.testing.IdentityProviderResource;
import io.roomtone.kit.testing.InfrastructureResource;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test inside the running service, on a real PostgreSQL and Kafka, with really signed tokens.
@QuarkusTest
@QuarkusTestResource(
        value = InfrastructureResource.class,
        initArgs = @ResourceArg(name = "database", value = "library"))
@QuarkusTestResource(IdentityProviderResource.class)
@QuarkusTestResource(StorageResource.class)
@Stereotype
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LibraryServiceTest {}
