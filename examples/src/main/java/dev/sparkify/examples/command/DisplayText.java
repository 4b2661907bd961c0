package dev.sparkify.examples.command;

import java.util.stream.Collectors;

/**
 * Is text as a terminal shows it on one line.
 *
 * @param text without control characters
 * @param width the columns it takes
 */
record DisplayText(String text, int width) {
    /** First and last code points of what takes two columns: East Asian wide and full-width forms, and emoji. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    static DisplayText of(String text) {
        var shown = text.codePoints().mapToObj(DisplayText::shown).collect(Collectors.joining());
        return new DisplayText(shown, shown.codePoints().map(DisplayText::width).sum());
    }

    String toTheLeft(int columns) {
        return text + " ".repeat(columns - width);
    }

    String toTheRight(int columns) {
        return " ".repeat(columns - width) + text;
    }

    private static String shown(int codePoint) {
        if (codePoint == '\n') {
            return "\\n";
        } else if (codePoint == '\r') {
            return "\\r";
        } else if (codePoint == '\t') {
            return "\\t";
        }
        return isHarmless(codePoint) ? Character.toString(codePoint) : "\\u%04x".formatted(codePoint);
    }

    /** Control characters could move the cursor or recolour, marks of direction could reorder what stands beside them. */
    private static boolean isHarmless(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE -> false;
            default -> !Character.isISOControl(codePoint);
        };
    }

    private static int width(int codePoint) {
        var type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (var range : WIDE) {
            if (range[0] <= codePoint && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
