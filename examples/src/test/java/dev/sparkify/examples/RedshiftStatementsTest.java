package dev.sparkify.examples;

import static dev.sparkify.test.SqlAssert.assertThatSql;

import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Statement;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RedshiftStatementsTest {
    private static final Path GALLERY = Path.of("src", "test", "resources", "gallery");

    static Stream<Arguments> gallery() {
        return Stream.of(
                Arguments.of("table.sql", RedshiftStatements.sales()),
                Arguments.of("copy.sql", RedshiftStatements.events()),
                Arguments.of("merge.sql", RedshiftStatements.customers()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gallery")
    void writesWhatTheReadmeShows(String file, Statement statement) {
        assertThatSql(Dialect.redshift().render(statement) + ";\n").isEqualToGolden(GALLERY.resolve(file));
    }
}
