package dev.sparkify.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.report.diagram.Diagram;
import dev.sparkify.report.diagram.HostileStar;
import dev.sparkify.report.diagram.LargeStar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Has Mermaid itself draw what is written for it. */
class MermaidBrowserTest {
    private static Browser browser;

    @BeforeAll
    static void loadMermaid(@TempDir Path folder) throws Exception {
        var page = folder.resolve("empty.html");
        Files.writeString(
                page, "<!DOCTYPE html><title>Mermaid</title><script src=\"mermaid.js\"></script><body></body>");
        Files.write(folder.resolve("mermaid.js"), mermaid());
        browser = new Browser();
        browser.open(page, 1280, "light");
        browser.ask("mermaid.initialize({ startOnLoad: false })");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Diagram> diagrams() {
        return Stream.of(SparkifyStar.schema(), SparkifyStar.withHistory(), LargeStar.star(), HostileStar.star())
                .flatMap(star -> Stream.of(Diagram.entities(star), Diagram.lineage(star), Diagram.columnLineage(star)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawsEveryDiagram(Diagram diagram) {
        var drawn = browser.driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        mermaid.render('drawn', arguments[0]).then(made => done(made.svg), failure => done(String(failure)));
                        """, diagram.asMermaid());

        assertThat(drawn.toString()).startsWith("<svg").doesNotContain("Syntax error", "<script");
    }

    private static byte[] mermaid() throws Exception {
        try (var script = MermaidBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/mermaid/" + version() + "/dist/mermaid.min.js")) {
            return script.readAllBytes();
        }
    }

    private static String version() {
        return System.getProperty("mermaid.version");
    }
}
