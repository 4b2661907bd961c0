package dev.sparkify.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Is a block of Java, SQL or printed text in a page of Markdown that says from which file it is taken.
 *
 * @param file the file, from the project's root
 * @param tag the name between its markers; empty: the whole file
 * @param code the block
 */
record Snippet(String file, String tag, String code) {
    private static final Pattern BLOCK = Pattern.compile(
            "<!-- snippet: ([^#\\s]+)(?:#(\\S+))? -->\\s*```(?:java|sql|text)\\n(.*?)```", Pattern.DOTALL);

    static List<Snippet> of(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(found ->
                        new Snippet(found.group(1), Objects.requireNonNullElse(found.group(2), ""), found.group(3)))
                .toList();
    }

    /** Reads the file, or what it has between its markers, without the indentation. */
    String original(Path root) throws IOException {
        var source = Files.readString(root.resolve(file));
        if (tag.isEmpty()) {
            return source;
        }
        var region = Pattern.compile(
                        "// tag::" + Pattern.quote(tag) + "\\[]\\n(.*?)\\n *// end::" + Pattern.quote(tag) + "\\[]",
                        Pattern.DOTALL)
                .matcher(source);
        if (!region.find()) {
            throw new AssertionError(file + " has no region // tag::" + tag + "[]");
        }
        return region.group(1)
                        .stripIndent()
                        .lines()
                        .filter(line -> !line.strip().matches("// (tag|end)::.*"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
