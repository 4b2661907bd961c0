package dev.sparkify.parity.oracle;

import dev.sparkify.mapping.TextFunction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Applies functions of texts; characters are code points. */
final class TextFunctions {
    private TextFunctions() {}

    static Object applied(TextFunction.Kind kind, List<Object> arguments) {
        var text = (String) arguments.get(0);
        return switch (kind) {
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case TRIM -> TrailingBlanks.dropped(text.substring(blanks(text)));
            case LENGTH -> (long) text.codePointCount(0, text.length());
            case SUBSTRING -> substring(text, (Long) arguments.get(1), (Long) arguments.get(2));
            case REPLACE -> text.replace((String) arguments.get(1), (String) arguments.get(2));
            case CONCAT -> arguments.stream().map(String.class::cast).collect(Collectors.joining());
        };
    }

    private static int blanks(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == ' ') {
            count++;
        }
        return count;
    }

    private static String substring(String text, long from, long count) {
        var points = text.codePoints().skip(from - 1).limit(count).toArray();
        return new String(points, 0, points.length);
    }
}
