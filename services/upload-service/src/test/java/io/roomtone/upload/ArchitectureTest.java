package io.roomtone.upload;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

@AnalyzeClasses(packages = "io.roomtone.upload", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_KNOW_ONLY_THE_ROOT_AND_PLACES = slices().matching("io.roomtone.upload.(*)..")
            .should()
            .notDependOnEachOther()
            // words too: what a destination is when it is opened
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("io.roomtone.upload.place"));

    @ArchTest
    static final ArchRule PLACES_KNOW_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("io.roomtone.upload.place")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.roomtone.upload.policy",
                    "io.roomtone.upload.destination",
                    "io.roomtone.upload.queue",
                    "io.roomtone.upload.transfer");

    @ArchTest
    static final ArchRule THE_ROOT_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("io.roomtone.upload")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.roomtone.upload.*..");

    @ArchTest
    static final ArchRule EVERY_RESOURCE_METHOD_SAYS_WHO_IT_IS_FOR = methods()
            .that(are())
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beAnnotatedWith(ForNodes.class)
            .orShould()
            .beAnnotatedWith(ForAnyone.class);

    @ArchTest
    static final ArchRule RESOURCES_ARE_CALLED_SO =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static DescribedPredicate<JavaMethod> are() {
        return DescribedPredicate.describe(
                "are resource methods",
                method -> method.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                                || a.getRawType().isAnnotatedWith(HttpMethod.class)));
    }
}
