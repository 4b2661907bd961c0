package dev.sparkify.sql.internal.evolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares how changes are classified with a table made by hand, and their plans and scripts with those that were reviewed. To
 * write these anew:
 *
 * <pre>{@code
 * ./mvnw test -pl sparkify-sql -am -Dtest=ChangesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * }</pre>
 */
class ChangesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final int FEWEST = 60;

    static Stream<Arguments> cases() {
        return engines().flatMap(dialect -> all().map(found -> Arguments.of(dialect.name(), found, dialect)));
    }

    static Stream<Dialect> engines() {
        return Stream.of(Dialect.redshift(), Dialect.duckDb());
    }

    private static Stream<ChangeCase> all() {
        return Stream.of(ColumnCases.all(), TableCases.all()).flatMap(List::stream);
    }

    @Test
    void areManyAndDifferent() {
        assertThat(all().map(ChangeCase::title))
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void areClassifiedByHand(String engine, ChangeCase change, Dialect dialect) {
        assertThat(kinds(change, dialect)).isEqualTo(change.expected(dialect));
    }

    private static String kinds(ChangeCase change, Dialect dialect) {
        try {
            return change.plan(dialect).changes().changes().stream()
                    .filter(found ->
                            found.kind() != ChangeKind.KEEP && !found.subject().equals("the model"))
                    .map(found -> found.kind().symbol())
                    .collect(Collectors.joining(" "));
        } catch (InvalidModelException refused) {
            return "refused";
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void writesThePlansThatWereReviewed(Dialect dialect) throws IOException {
        var golden = GOLDEN.resolve(dialect.name()).resolve("changes.sql");
        var text = all().map(change -> section(change, dialect)).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }

        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private static String section(ChangeCase change, Dialect dialect) {
        var title = "-- # " + change.title() + "\n";
        try {
            var migration = change.plan(dialect);
            return title + commented(migration.changes().text()) + migration.script(dialect);
        } catch (InvalidModelException refused) {
            return title + commented("refused:\n" + String.join("\n", refused.problems()));
        }
    }

    private static String commented(String text) {
        return text.lines().map(line -> "--   " + line + "\n").collect(Collectors.joining());
    }
}
