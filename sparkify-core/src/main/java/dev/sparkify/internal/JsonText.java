package dev.sparkify.internal;

import java.util.stream.Collectors;

/** Writes texts of JSON. */
public final class JsonText {
    private JsonText() {}

    /**
     * Writes a text.
     *
     * @param value any text
     * @return it between quotes, with nothing in it that could end it
     */
    public static String of(String value) {
        return value.codePoints().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            return "\\" + Character.toString(codePoint);
        }
        return codePoint < ' ' ? String.format("\\u%04x", codePoint) : Character.toString(codePoint);
    }
}
