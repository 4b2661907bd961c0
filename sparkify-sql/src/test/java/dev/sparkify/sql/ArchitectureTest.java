package dev.sparkify.sql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.sql.dialect.Dialect;
import org.junit.jupiter.api.Test;

/** Keeps statements, dialects, plans and their execution apart. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importUrl(Dialect.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packagesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.sparkify.sql..")
                .layer("statement")
                .definedBy("dev.sparkify.sql.statement")
                .layer("redshift")
                .definedBy("dev.sparkify.sql.redshift..")
                .layer("dialect")
                .definedBy("dev.sparkify.sql.dialect")
                .layer("plan")
                .definedBy("dev.sparkify.sql.plan")
                .layer("catalog")
                .definedBy("dev.sparkify.sql.catalog")
                .layer("evolve")
                .definedBy("dev.sparkify.sql.internal.evolve")
                .layer("execution")
                .definedBy("dev.sparkify.sql.execution")
                .layer("advice")
                .definedBy("dev.sparkify.sql.advice")
                .whereLayer("statement")
                .mayNotAccessAnyLayer()
                .whereLayer("advice")
                .mayOnlyAccessLayers("statement")
                .whereLayer("advice")
                .mayOnlyBeAccessedByLayers("execution")
                .whereLayer("redshift")
                .mayOnlyAccessLayers("statement")
                .whereLayer("dialect")
                .mayOnlyAccessLayers("statement", "redshift")
                .whereLayer("plan")
                .mayOnlyAccessLayers("statement", "redshift", "dialect")
                .whereLayer("catalog")
                .mayOnlyAccessLayers("statement", "redshift", "dialect", "plan")
                .whereLayer("evolve")
                .mayOnlyAccessLayers("statement", "redshift", "dialect", "plan", "catalog")
                .whereLayer("evolve")
                .mayOnlyBeAccessedByLayers("execution")
                .whereLayer("execution")
                .mayNotBeAccessedByAnyLayer()
                .check(LIBRARY);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.sparkify.sql.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void knowsJdbcOnlyWhereStatementsAreRun() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.sparkify.sql.execution")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(LIBRARY);
    }

    @Test
    void knowsNoDriverAndNoAws() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "com.amazon..", "software.amazon..")
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
    void writesSqlNowhereElseThanInItsWriter() {
        noClasses()
                .that()
                .resideInAPackage("dev.sparkify.sql.dialect")
                .and()
                .doNotHaveSimpleName("SqlWriter")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(StringBuilder.class)
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
