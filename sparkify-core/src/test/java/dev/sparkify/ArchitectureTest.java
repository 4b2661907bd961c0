package dev.sparkify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Keeps the packages of the model apart. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importUrl(Warehouse.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packagesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.sparkify..")
                .layer("internal")
                .definedBy("dev.sparkify.internal")
                .layer("error")
                .definedBy("dev.sparkify.error")
                .layer("type")
                .definedBy("dev.sparkify.type")
                .layer("layout")
                .definedBy("dev.sparkify.layout")
                .layer("mapping")
                .definedBy("dev.sparkify.mapping")
                .layer("quality")
                .definedBy("dev.sparkify.quality")
                .layer("schema")
                .definedBy("dev.sparkify.schema")
                .layer("load")
                .definedBy("dev.sparkify.load")
                .layer("personal")
                .definedBy("dev.sparkify.personal")
                .layer("export")
                .definedBy("dev.sparkify.export")
                .layer("evolve")
                .definedBy("dev.sparkify.evolve")
                .layer("spi")
                .definedBy("dev.sparkify.spi")
                .layer("life cycle")
                .definedBy("dev.sparkify")
                .layer("music")
                .definedBy("dev.sparkify.music")
                .whereLayer("internal")
                .mayNotAccessAnyLayer()
                .whereLayer("error")
                .mayNotAccessAnyLayer()
                .whereLayer("type")
                .mayOnlyAccessLayers("error")
                .whereLayer("layout")
                .mayOnlyAccessLayers("internal", "type")
                .whereLayer("mapping")
                .mayOnlyAccessLayers("internal", "error", "type")
                .whereLayer("quality")
                .mayOnlyAccessLayers("internal", "error", "type", "mapping")
                .whereLayer("schema")
                .mayOnlyAccessLayers("internal", "error", "type", "layout", "mapping", "quality")
                .whereLayer("load")
                .mayOnlyAccessLayers("internal", "error", "quality")
                .whereLayer("personal")
                .mayOnlyAccessLayers("internal", "error", "type", "schema", "load")
                .whereLayer("export")
                .mayOnlyAccessLayers("internal", "error", "load")
                .whereLayer("evolve")
                .mayOnlyAccessLayers("internal")
                .whereLayer("spi")
                .mayOnlyAccessLayers("schema", "load", "personal", "quality", "export", "evolve")
                .whereLayer("life cycle")
                .mayOnlyAccessLayers("error", "schema", "load", "personal", "quality", "export", "evolve", "spi")
                .whereLayer("music")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(LIBRARY);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.sparkify.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void knowsNoSqlNoJdbcAndNoAws() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "software.amazon..", "org.duckdb..")
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

    @Test
    void neverSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(LIBRARY);
    }

    @Test
    void takesNoBooleanInItsInterface() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .doNotHaveFullName("dev.sparkify.mapping.Expression.bool(boolean)")
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName("dev.sparkify.mapping.Literal$Visitor")
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(".*\\.Immutable.*")
                .should()
                .notHaveRawParameterTypes("boolean")
                .check(LIBRARY);
    }

    @Test
    void extendsOnlyItsOwnSealedException() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .areNotInterfaces()
                .should()
                .beAssignableTo(dev.sparkify.error.SparkifyException.class)
                .orShould()
                .notBePublic()
                .check(LIBRARY);
    }
}
