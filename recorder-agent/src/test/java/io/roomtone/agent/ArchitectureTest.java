package io.roomtone.agent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "io.roomtone.agent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /// What every feature may use: the root's words, the disk, the line to the control plane.
    private static final String[] SHARED = {"io.roomtone.agent", "io.roomtone.agent.spool..", "io.roomtone.agent.call.."
    };

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = slices().matching("io.roomtone.agent.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(SHARED));

    @ArchTest
    static final ArchRule theSpoolKnowsNobodyButTheRoot = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..agent.spool..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.roomtone.agent.(*)..")
                    .and(DescribedPredicate.not(resideInAnyPackage("io.roomtone.agent.spool.."))));
}
