package dev.sparkify.report.diagram;

import dev.sparkify.report.diagram.Node.Row;
import java.util.function.ToDoubleFunction;

/**
 * Measures nodes in pixels, without any font: by the widest of the fonts that browsers take for what is asked for. A fixed
 * pitch has an advance of 0.6 em or a little more; a bold proportional font has less than 0.68 em on average.
 */
final class Metrics {
    static final double PADDING = 10;
    static final double HEAD = 44;
    static final double BARE_HEAD = 32;
    static final double ROW = 20;
    static final double FOOT = 6;
    static final double GAP = 10;

    private static final double KEY_GAP = 8;

    private static final double TITLE_EM = 14;
    private static final double NOTE_EM = 11;
    private static final double ROW_EM = 12;
    private static final double SMALL_EM = 10;
    private static final double FIXED = 0.61;
    private static final double PROPORTIONAL = 0.68;
    private static final double WIDE = 1.05;
    private static final int FIRST_WIDE = 0x1100;

    private Metrics() {}

    static double width(Node node) {
        var head = Math.max(width(node.title(), TITLE_EM, PROPORTIONAL), width(headNote(node), NOTE_EM, PROPORTIONAL));
        var rows = node.rows().isEmpty() ? 0 : typeEnd(node) + layouts(node);
        return Math.ceil(2 * PADDING + Math.max(head, Math.max(rows, width(more(node), NOTE_EM, PROPORTIONAL))));
    }

    static double height(Node node) {
        if (node.rows().isEmpty() && node.hidden() == 0) {
            return node.note().isEmpty() ? BARE_HEAD : HEAD;
        }
        return HEAD + (node.rows().size() + (node.hidden() == 0 ? 0 : 1)) * ROW + FOOT;
    }

    /** The middle of a row, from the upper edge of its node; of the node as a whole, the middle of its head. */
    static double middle(Node node, int row) {
        return row < 0 ? height(node) / 2 : HEAD + row * ROW + ROW / 2;
    }

    static String headNote(Node node) {
        return node.note().isEmpty() ? node.role().word() : node.role().word() + " · " + node.note();
    }

    static String more(Node node) {
        return node.hidden() == 0
                ? ""
                : node.hidden() == 1 ? "and 1 more column" : "and " + node.hidden() + " more columns";
    }

    static String keys(Row row) {
        return String.join(" ", row.keys());
    }

    static String layout(Row row) {
        return String.join(" · ", row.layout());
    }

    /** Where the names begin, from the left padding. */
    static double nameStart(Node node) {
        var keys = widest(node, row -> width(keys(row), SMALL_EM, FIXED));
        return keys == 0 ? 0 : keys + KEY_GAP;
    }

    static double typeStart(Node node) {
        return nameStart(node) + widest(node, row -> width(row.name(), ROW_EM, FIXED)) + GAP;
    }

    private static double typeEnd(Node node) {
        return typeStart(node) + widest(node, row -> width(row.type(), ROW_EM, FIXED));
    }

    private static double layouts(Node node) {
        var widest = widest(node, row -> width(layout(row), SMALL_EM, FIXED));
        return widest == 0 ? 0 : widest + GAP;
    }

    private static double widest(Node node, ToDoubleFunction<Row> width) {
        return node.rows().stream().mapToDouble(width).max().orElse(0);
    }

    private static double width(String text, double em, double share) {
        return text.codePoints()
                .mapToDouble(point -> em * (point < FIRST_WIDE ? share : WIDE))
                .sum();
    }
}
