package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final int CHAPTER = 170;

    @TempDir
    Path folder;

    /** Lists the pages that show code, and every page of the guide. */
    static Stream<Path> pages() throws IOException {
        try (var found = Files.walk(ROOT.resolve("docs"))) {
            var docs = found.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.stream());
        }
    }

    private static List<String> blocks(String page) {
        return page.lines().filter(line -> line.matches("```(java|sql|text)")).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsOnlyWhatRuns(Path name) throws Exception {
        var page = Files.readString(name);
        var snippets = Snippet.of(page);

        assertThat(snippets)
                .as("%s: each block of java, sql or text needs <!-- snippet: path#name --> before it", name)
                .hasSameSizeAs(blocks(page));
        for (var snippet : snippets) {
            assertThat(snippet.code())
                    .as("%s: %s#%s", name, snippet.file(), snippet.tag())
                    .isEqualTo(snippet.original(ROOT));
        }
    }

    @Test
    void contentsOfTheGuideNameEachChapter() throws Exception {
        var taught = pages().filter(page -> page.startsWith(ROOT.resolve("docs/guide")))
                .filter(page -> page.getFileName().toString().matches("\\d\\d-.*"))
                .toList();

        assertThat(taught).hasSize(16);
        for (var chapter : taught) {
            assertThat(Files.readAllLines(chapter)).as("%s", chapter).hasSizeLessThanOrEqualTo(CHAPTER);
        }
        assertThat(Files.readString(ROOT.resolve("docs/guide/README.md")))
                .contains(taught.stream()
                        .map(page -> "](" + page.getFileName() + ")")
                        .toList());
    }

    @Test
    void findsSnippetsAndTheirOriginals() throws Exception {
        Files.writeString(folder.resolve("A.java"), """
                class A {
                    // tag::one[]
                    void one() {
                        // tag::two[]
                        two();
                        // end::two[]
                    }
                    // end::one[]
                }
                """);

        var found = Snippet.of("""
                <!-- snippet: A.java#one -->
                ```java
                old
                ```
                ```java
                untracked
                ```
                <!-- snippet: A.java -->
                ```sql
                all
                ```
                """);

        assertThat(found).containsExactly(new Snippet("A.java", "one", "old\n"), new Snippet("A.java", "", "all\n"));
        assertThat(found.get(1).original(folder))
                .startsWith("class A {\n    // tag::one[]")
                .endsWith("}\n");
        assertThat(found.get(0).original(folder)).isEqualTo("void one() {\n    two();\n}\n");
        assertThatThrownBy(() -> new Snippet("A.java", "three", "").original(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessage("A.java has no region // tag::three[]");
    }
}
