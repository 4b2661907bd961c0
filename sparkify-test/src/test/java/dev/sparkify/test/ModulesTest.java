package dev.sparkify.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sparkify.Warehouse;
import dev.sparkify.local.DuckDb;
import dev.sparkify.sql.dialect.Dialect;
import java.net.URL;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the modules apart, also where the class path knows no module descriptors. */
class ModulesTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importUrls(Stream.of(Warehouse.class, Dialect.class, DuckDb.class, WarehouseExtension.class)
                    .map(ModulesTest::home)
                    .toList());

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void dependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.sparkify..")
                .layer("core")
                .definedBy(
                        "dev.sparkify",
                        "dev.sparkify.error..",
                        "dev.sparkify.evolve..",
                        "dev.sparkify.export..",
                        "dev.sparkify.internal..",
                        "dev.sparkify.layout..",
                        "dev.sparkify.load..",
                        "dev.sparkify.mapping..",
                        "dev.sparkify.music..",
                        "dev.sparkify.personal..",
                        "dev.sparkify.quality..",
                        "dev.sparkify.schema..",
                        "dev.sparkify.spi..",
                        "dev.sparkify.type..")
                .layer("sql")
                .definedBy("dev.sparkify.sql..")
                .layer("local")
                .definedBy("dev.sparkify.local..")
                .layer("test")
                .definedBy("dev.sparkify.test..")
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("sql")
                .mayOnlyAccessLayers("core")
                .whereLayer("local")
                .mayOnlyAccessLayers("core", "sql")
                .whereLayer("test")
                .mayNotBeAccessedByAnyLayer()
                .check(LIBRARY);
    }

    @Test
    void useNoInternalsOfTheEmbeddedPlatform() {
        classes()
                .that()
                .resideInAPackage("dev.sparkify.local.internal..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("dev.sparkify.local..")
                .check(LIBRARY);
    }

    @Test
    void useOfTheCoresInternalsOnlyWhatItsModuleAllows() {
        noClasses()
                .that()
                .resideInAPackage("dev.sparkify.test..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .check(LIBRARY);
    }

    @Test
    void writeToNoStandardStream() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
    }

    @Test
    void nameNoClassByNothing() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager)").check(LIBRARY);
    }
}
