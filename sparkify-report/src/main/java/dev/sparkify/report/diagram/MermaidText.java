package dev.sparkify.report.diagram;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes names so that nothing in them can end them. */
final class MermaidText {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern BEGINNING = Pattern.compile("[A-Za-z_]");
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_()]");
    private static final Pattern RISKY = Pattern.compile("[^\\p{L}\\p{N} _.,()–-]");

    private MermaidText() {}

    /** Gives what stands for a node: its own name where Mermaid can read it, else its place. */
    static String id(Diagram diagram, String node) {
        return NAME.matcher(node).matches() && !node.equals("end") ? node : "n" + place(diagram, node);
    }

    /** Writes a name or type of a column without what ends it; what differs has its true name beside it. */
    static String word(String text) {
        var written = STRANGE.matcher(text).replaceAll("_");
        return BEGINNING.matcher(written).lookingAt() ? written : "_" + written;
    }

    /** Quotes a text; what might end it, or be read as markup, is written by its number. */
    static String quoted(String text) {
        return "\""
                + RISKY.matcher(text).replaceAll(found -> "#" + found.group().codePointAt(0) + ";")
                + "\"";
    }

    private static String place(Diagram diagram, String node) {
        return String.format(Locale.ROOT, "%d", diagram.nodes().indexOf(diagram.node(node)));
    }
}
