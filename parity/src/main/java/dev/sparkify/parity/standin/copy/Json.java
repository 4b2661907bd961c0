package dev.sparkify.parity.standin.copy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Is a value of JSON, numbers as they are written. */
sealed interface Json {
    /** Is the value as JSON, without blanks. */
    String spelled();

    /**
     * Is a text.
     *
     * @param value its characters
     */
    record Text(String value) implements Json {
        @Override
        public String spelled() {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
        }
    }

    /**
     * Is a number, {@code true} or {@code false}.
     *
     * @param spelled how it is written
     * @param isNumber whether it is a number
     */
    record Bare(String spelled, boolean isNumber) implements Json {}

    /** Is {@code null}. */
    record Null() implements Json {
        @Override
        public String spelled() {
            return "null";
        }
    }

    /**
     * Is a key with its value.
     *
     * @param key the key
     * @param value the value
     */
    record Member(String key, Json value) {}

    /**
     * Is an object.
     *
     * @param all its members, in order, keys perhaps twice
     */
    record Members(List<Member> all) implements Json {
        @Override
        public String spelled() {
            return all.stream()
                    .map(member -> new Text(member.key()).spelled() + ":"
                            + member.value().spelled())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    /**
     * Is an array.
     *
     * @param all its elements
     */
    record Elements(List<Json> all) implements Json {
        @Override
        public String spelled() {
            return all.stream().map(Json::spelled).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** Reads one value that is all of a text. */
    static Json read(String text) throws IOException {
        try (var parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return value;
        }
    }

    private static Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> new Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Bare(parser.getText(), true);
            case VALUE_TRUE, VALUE_FALSE -> new Bare(parser.getText(), false);
            case VALUE_NULL -> new Null();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IOException("no value");
        };
    }

    private static Json members(JsonParser parser) throws IOException {
        var all = new ArrayList<Member>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            all.add(new Member(key, value(parser)));
        }
        return new Members(all);
    }

    private static Json elements(JsonParser parser) throws IOException {
        var all = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            all.add(value(parser));
        }
        return new Elements(all);
    }
}
