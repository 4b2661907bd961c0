package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/export.md", "docs/evolve.md", "docs/redshift-sql.md"})
    void showsOnlyWhatRuns(String name) throws Exception {
        var page = Files.readString(ROOT.resolve(name));
        var snippets = Snippet.of(page);

        assertThat(snippets)
                .hasSameSizeAs(page.lines()
                        .filter(line -> line.matches("```(java|sql)"))
                        .toList())
                .isNotEmpty();
        for (var snippet : snippets) {
            assertThat(snippet.code())
                    .as("%s: %s#%s", name, snippet.file(), snippet.tag())
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
