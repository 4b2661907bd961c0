package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    @Test
    void showsOnlyWhatRuns() throws Exception {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var snippets = Snippet.of(readme);

        assertThat(snippets)
                .hasSameSizeAs(readme.lines()
                        .filter(line -> line.matches("```(java|sql)"))
                        .toList())
                .isNotEmpty();
        for (var snippet : snippets) {
            assertThat(snippet.code())
                    .as("README.md: %s#%s", snippet.file(), snippet.tag())
                    .isEqualTo(snippet.original(ROOT));
        }
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
