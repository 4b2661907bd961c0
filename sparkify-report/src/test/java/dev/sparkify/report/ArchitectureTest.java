package dev.sparkify.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sparkify.report.diagram.Diagram;
import org.junit.jupiter.api.Test;

/** Keeps diagrams pure, and the page apart from engines. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importUrl(Diagram.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void knowsNoEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.duckdb..", "com.amazon..", "software.amazon..")
                .check(LIBRARY);
    }

    @Test
    void needsNoDisplay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .check(LIBRARY);
    }

    @Test
    void drawsDiagramsOfModelsAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.sparkify.report.diagram")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.sparkify.sql..", "dev.sparkify.spi..", "dev.sparkify.report")
                .check(LIBRARY);
    }

    @Test
    void knowsTheLayoutLibraryInOnePlace() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Layout(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse..")
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
