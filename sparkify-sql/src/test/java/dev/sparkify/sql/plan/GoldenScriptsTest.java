package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares whole scripts with those that were reviewed. To write them anew, then to review the difference:
 *
 * <pre>{@code
 * ./mvnw test -pl sparkify-sql -am -Dtest=GoldenScriptsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * }</pre>
 */
class GoldenScriptsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final StarSchema STAR = SparkifyStar.schema();

    static Stream<Arguments> scripts() {
        return Stream.of(Dialect.duckDb(), Dialect.redshift())
                .flatMap(dialect -> Stream.of(
                        Arguments.of(dialect.name() + "/ddl.sql", script(dialect, creation())),
                        Arguments.of(dialect.name() + "/load.sql", script(dialect, load(dialect))),
                        Arguments.of(dialect.name() + "/drop.sql", script(dialect, removal()))));
    }

    private static String script(Dialect dialect, Plan plan) {
        return dialect.scriptHeader() + plan.script(dialect);
    }

    private static Plan creation() {
        return new SchemaPlanner(STAR).creation(Ledger.Made.TABLES);
    }

    private static Plan removal() {
        return new SchemaPlanner(STAR).removal(Ledger.Made.TABLES);
    }

    private static Plan load(Dialect dialect) {
        var sources = SparkifyStar.sources("s3://bucket/log_data", "s3://bucket/song_data");
        return new LoadPlanner(STAR, dialect).script(LoadRequest.of(sources));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void writesTheScriptThatWasReviewed(String name, String script) throws IOException {
        var golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, script);
        }

        assertThat(script).isEqualTo(Files.readString(golden));
    }
}
