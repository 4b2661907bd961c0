package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportTablesTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void isWhatTheManualShows() throws IOException {
        var snippets = Snippet.of(Files.readString(ROOT.resolve("docs").resolve("export.md")));

        assertThat(snippets).hasSize(2);
        for (var snippet : snippets) {
            assertThat(snippet.code())
                    .as("docs/export.md: %s#%s", snippet.file(), snippet.tag())
                    .isEqualTo(snippet.original(ROOT));
        }
    }
}
