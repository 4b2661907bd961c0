package dev.sparkify.hardening.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the sources of all modules. */
final class Sources {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Sources() {}

    static List<Path> main() throws IOException {
        return below("/src/main/java/");
    }

    static List<Path> tests() throws IOException {
        return below("/src/test/java/");
    }

    private static List<Path> below(String folder) throws IOException {
        try (var files = Files.find(ROOT, Integer.MAX_VALUE, (file, attributes) -> isSource(file, folder))) {
            return files.sorted().toList();
        }
    }

    private static boolean isSource(Path file, String folder) {
        return file.toString().contains(folder) && file.toString().endsWith(".java");
    }
}
