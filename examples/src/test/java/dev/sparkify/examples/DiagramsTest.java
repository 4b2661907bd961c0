package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.report.diagram.Diagram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the diagrams of the documentation with what is drawn. To write them anew:
 *
 * <pre>{@code
 * ./mvnw test -pl examples -am -Dtest=DiagramsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * }</pre>
 */
class DiagramsTest {
    private static final Path ROOT = Path.of("..");
    private static final Diagram TABLES = Diagram.entities(SparkifyStar.schema());
    private static final Diagram LINEAGE = Diagram.lineage(SparkifyStar.schema());

    static Stream<Arguments> drawings() {
        return Stream.of(
                Arguments.of("docs/diagrams/tables.svg", TABLES),
                Arguments.of("docs/diagrams/lineage.svg", LINEAGE),
                Arguments.of("docs/diagrams/columns.svg", Diagram.columnLineage(SparkifyStar.schema())),
                Arguments.of("docs/diagrams/tables-with-history.svg", Diagram.entities(SparkifyStar.withHistory())));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("README.md", "tables", TABLES),
                Arguments.of("docs/diagram.md", "tables", TABLES),
                Arguments.of("docs/diagram.md", "lineage", LINEAGE));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void showsWhatIsDrawn(String name, Diagram diagram) throws Exception {
        var file = ROOT.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, diagram.asSvg());
        }

        assertThat(Files.readString(file)).isEqualTo(diagram.asSvg());
        assertThat(Files.readString(ROOT.resolve("docs/diagram.md")))
                .contains("(" + name.substring("docs/".length()) + ")");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void quotesWhatIsWritten(String name, String mark, Diagram diagram) throws Exception {
        var file = ROOT.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, replaced(Files.readString(file), mark, block(diagram)));
        }

        assertThat(Files.readString(file)).contains("<!-- diagram: " + mark + " -->\n" + block(diagram));
    }

    @Test
    void replacesNothingButTheMarkedBlock() {
        assertThat(replaced("a\n<!-- diagram: x -->\n```mermaid\nold\n```\nb\n```mermaid\n```\n", "x", "new\n"))
                .isEqualTo("a\n<!-- diagram: x -->\nnew\nb\n```mermaid\n```\n");
    }

    private static String block(Diagram diagram) {
        return "```mermaid\n" + diagram.asMermaid() + "```\n";
    }

    private static String replaced(String page, String mark, String block) {
        var head = "<!-- diagram: " + mark + " -->\n";
        var begin = page.indexOf(head) + head.length();
        var end = page.indexOf("\n```\n", begin) + "\n```\n".length();
        return page.substring(0, begin) + block + page.substring(end);
    }
}
