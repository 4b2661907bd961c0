package dev.sparkify.sql.redshift.transfer;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the JSON of the documents that COPY reads beside the data: one object with one list. */
final class JsonText {
    private JsonText() {}

    static String object(String key, List<String> elements) {
        return elements.stream()
                .collect(Collectors.joining(",\n        ", "{\n    " + string(key) + ": [\n        ", "\n    ]\n}\n"));
    }

    static String string(String value) {
        return value.codePoints().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            return "\\" + Character.toString(codePoint);
        }
        return codePoint < ' ' ? String.format("\\u%04x", codePoint) : Character.toString(codePoint);
    }
}
