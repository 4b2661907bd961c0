package dev.sparkify.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists what published modules export, as their sources say it. */
final class ApiPage {
    private static final List<String> MODULES = List.of("core", "sql", "local", "aws", "test", "report");
    private static final Pattern EXPORT = Pattern.compile("(?m)^ {4}exports ([\\w.]+);");
    private static final Pattern DESCRIBED =
            Pattern.compile("(?ms)^/\\*\\*(.*?)\\*/\\n(?:@[^\\n]*\\n|[ )][^\\n]*\\n)*(?:public|package) ");
    private static final Pattern SENTENCE = Pattern.compile("(?s)(.*?)[.](?=\\s|$)");
    private static final Pattern TAG = Pattern.compile("\\{@\\w+ (?:[\\w.]*#)?([^}]*)}");

    private final Path root;

    ApiPage(Path root) {
        this.root = root;
    }

    /** Names the exported packages in the order of the modules. */
    List<String> packages() {
        return MODULES.stream()
                .flatMap(module -> exported(sources(module)))
                .map(this::name)
                .toList();
    }

    String listing() {
        var page = new StringBuilder();
        for (var module : MODULES) {
            page.append("\n## sparkify-").append(module).append('\n');
            exported(sources(module)).forEach(folder -> page.append(listing(folder)));
        }
        return page.toString();
    }

    private Path sources(String module) {
        return root.resolve("sparkify-" + module + "/src/main/java");
    }

    private static Stream<Path> exported(Path sources) {
        return EXPORT.matcher(text(sources.resolve("module-info.java")))
                .results()
                .map(found -> sources.resolve(found.group(1).replace('.', '/')))
                .sorted();
    }

    private String name(Path folder) {
        var whole = folder.toString().replace('\\', '/');
        return whole.substring(whole.indexOf("dev/sparkify")).replace('/', '.');
    }

    private String listing(Path folder) {
        var rows = new StringBuilder("\n### `" + name(folder) + "`\n\n" + sentence(folder.resolve("package-info.java"))
                + "\n\n| type | what it is |\n|---|---|\n");
        for (var file : files(folder)) {
            var type = file.getFileName().toString().replace(".java", "");
            if (text(file).contains("\npublic ") && !type.endsWith("-info")) {
                rows.append("| `" + type + "` | " + sentence(file) + " |\n");
            }
        }
        return rows.toString();
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sentence(Path file) {
        var description = DESCRIBED
                .matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " says nothing of its type"));
        var plain = TAG.matcher(description.replaceAll("\\s*\\n \\* ?", " ").strip())
                .replaceAll(found -> "`" + found.group(1).replace("$", "\\$") + "`");
        return SENTENCE.matcher(plain)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse(plain)
                .replaceAll("[.]$", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
