package dev.sparkify.parity.oracle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.sparkify.schema.Column;
import java.io.IOException;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Is a value as a file writes it.
 *
 * @param kind what it is
 * @param text its text: of a number as it is written, of an object or array without blanks
 */
record FieldText(Kind kind, String text) {
    enum Kind {
        NULL,
        TEXT,
        NUMBER,
        TRUTH,
        NESTED
    }

    static FieldText of(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> new FieldText(Kind.NULL, "null");
            case VALUE_STRING -> new FieldText(Kind.TEXT, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new FieldText(Kind.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new FieldText(Kind.TRUTH, parser.getText());
            default -> new FieldText(Kind.NESTED, nested(parser));
        };
    }

    private static String nested(JsonParser parser) throws IOException {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        var parts = new StringJoiner(",", isObject ? "{" : "[", isObject ? "}" : "]");
        while (!parser.nextToken().isStructEnd()) {
            var key = isObject ? quoted(parser.currentName()) + ':' : "";
            if (isObject) {
                parser.nextToken();
            }
            parts.add(key + written(parser));
        }
        return parts.toString();
    }

    private static String written(JsonParser parser) throws IOException {
        if (parser.currentToken().isStructStart()) {
            return nested(parser);
        }
        return parser.currentToken() == JsonToken.VALUE_STRING ? quoted(parser.getText()) : parser.getText();
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** Puts the value among others; tells whether it fits the column. */
    boolean into(Column column, Map<String, Object> values) {
        if (kind == Kind.NULL) {
            return true;
        }
        var reading = FieldReading.of(column.type(), this);
        reading.value().ifPresent(value -> values.put(column.name(), value));
        return reading.fits();
    }
}
