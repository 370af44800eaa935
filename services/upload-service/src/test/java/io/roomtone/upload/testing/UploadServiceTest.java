package io.roomtone.upload.testing;

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

/// A test of the running service on a real database and broker; its workers are run by the tests themselves.
@QuarkusTest
@QuarkusTestResource(
        value = InfrastructureResource.class,
        initArgs = @ResourceArg(name = "database", value = "uploads"))
@QuarkusTestResource(IdentityProviderResource.class)
@QuarkusTestResource(LibraryStandIn.class)
@Stereotype
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UploadServiceTest {}
