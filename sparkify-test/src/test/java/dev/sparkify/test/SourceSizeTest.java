package dev.sparkify.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the files of all modules small enough to be read at once. */
class SourceSizeTest {
    private static final int MOST_LINES = 400;
    private static final int FEWEST_FILES = 250;

    @Test
    void noSourceFileIsLongerThan400Lines() throws IOException {
        try (var files = Files.find(Path.of(".."), Integer.MAX_VALUE, (file, attributes) -> isSource(file))) {
            assertThat(files)
                    .hasSizeGreaterThan(FEWEST_FILES)
                    .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(MOST_LINES));
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
