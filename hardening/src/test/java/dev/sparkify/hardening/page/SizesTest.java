package dev.sparkify.hardening.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds main sources to the sizes that docs/quality.md tells, and writes what it measured to {@code target/sizes.txt}. */
class SizesTest {
    @TempDir
    private Path folder;

    @Test
    void holdsFilesAndMethodsSmall() throws IOException {
        var sizes = Sizes.of(Sources.main());
        var methods = sizes.methodLines();
        var longest = sizes.methods().subList(methods.size() - 10, methods.size());
        Files.writeString(
                Path.of("target", "sizes.txt"),
                "files %d: median %d, p90 %d, p99 %d, most %d%nmethods %d: median %d, p90 %d, p99 %d, most %d%nlongest: %s%n"
                        .formatted(
                                sizes.files().size(),
                                Sizes.at(0.5, sizes.files()),
                                Sizes.at(0.9, sizes.files()),
                                Sizes.at(0.99, sizes.files()),
                                Sizes.at(1, sizes.files()),
                                methods.size(),
                                Sizes.at(0.5, methods),
                                Sizes.at(0.9, methods),
                                Sizes.at(0.99, methods),
                                Sizes.at(1, methods),
                                longest));

        assertThat(Sizes.at(0.5, sizes.files())).isLessThanOrEqualTo(80);
        assertThat(Sizes.at(0.9, sizes.files())).isLessThanOrEqualTo(200);
        assertThat(Sizes.at(0.9, methods)).isLessThanOrEqualTo(12);
        assertThat(Sizes.at(0.99, methods)).isLessThanOrEqualTo(40);
    }

    @Test
    void measuresMethodsFromTheFirstWordToTheLastBrace() throws IOException {
        var file = Files.writeString(folder.resolve("A.java"), """
                class A {
                    /** Says nothing. */
                    @Deprecated
                    void one() {
                        int i;
                    }
                    void two() {}
                    abstract void three();
                }
                """);

        var sizes = Sizes.of(java.util.List.of(file));

        assertThat(sizes.files()).containsExactly(9);
        assertThat(sizes.methodLines()).containsExactly(1, 4);
        assertThat(Sizes.at(0.5, java.util.List.of(1, 2, 9))).isEqualTo(2);
        assertThat(Sizes.at(1, java.util.List.of(1, 2, 9))).isEqualTo(9);
    }
}
