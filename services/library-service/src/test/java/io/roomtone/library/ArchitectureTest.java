package io.roomtone.library;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.roomtone.kit.access.ForAnyone;
import io.roomtone.kit.access.ForNodes;
import io.roomtone.kit.access.Needs;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(packages = "io.roomtone.library", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaMethod> RESOURCE_METHOD =
            new DescribedPredicate<>("answers HTTP requests") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.isMetaAnnotatedWith(HttpMethod.class);
                }
            };

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther =
            slices().matching("io.roomtone.library.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule theRootKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("io.roomtone.library")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.roomtone.library.*..");

    @ArchTest
    static final ArchRule everyResourceMethodSaysWhoItIsFor = methods()
            .that(RESOURCE_METHOD)
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beAnnotatedWith(ForNodes.class)
            .orShould()
            .beAnnotatedWith(ForAnyone.class);

    @ArchTest
    static final ArchRule entitiesAreForBrowsingOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.roomtone.library.browse")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "io.quarkus.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule browsingDoesNotWrite = noClasses()
            .that()
            .resideInAPackage("io.roomtone.library.browse")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.roomtone.kit.outbox..");
}
