package dev.sparkify.hardening.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the sources of all modules. */
final class Sources {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Sources() {}

    /** Those that are published. */
    static List<Path> main() throws IOException {
        return below("sparkify-*", "src/main/java");
    }

    static List<Path> tests() throws IOException {
        return below("*", "src/test/java");
    }

    private static List<Path> below(String module, String folder) throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.newDirectoryStream(ROOT, module)) {
            for (var found : modules) {
                sources.addAll(sources(found.resolve(folder)));
            }
        }
        return sources.stream().sorted().toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
