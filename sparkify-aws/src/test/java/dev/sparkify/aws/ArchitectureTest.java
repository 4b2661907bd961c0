package dev.sparkify.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sparkify.aws.access.LoadPolicy;
import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import org.junit.jupiter.api.Test;

/** Keeps documents apart from whatever calls AWS. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importUrl(LoadPolicy.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.sparkify.aws.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void writesDocumentsWithoutCallingAnyone() {
        noClasses()
                .that()
                .resideInAPackage("dev.sparkify.aws.access")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon..", "com.amazon..", "java.net..", "java.sql..", "dev.sparkify.sql..")
                .check(LIBRARY);
    }

    @Test
    void knowsNoOtherEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "dev.sparkify.local..")
                .check(LIBRARY);
    }

    @Test
    void usesOfTheCoresInternalsOnlyWhatIsShared() {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.sparkify.internal")
                        .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(Names.class, ValueStyle.class))))
                .check(LIBRARY);
    }

    @Test
    void writesToNoStandardStream() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
    }

    @Test
    void namesNoClassByNothing() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager)").check(LIBRARY);
    }

    @Test
    void namesValuesByNouns() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveNameMatching("get[A-Z].*")
                .check(LIBRARY);
    }
}
