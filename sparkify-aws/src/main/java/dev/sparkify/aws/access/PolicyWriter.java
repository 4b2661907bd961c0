package dev.sparkify.aws.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes statements as a document of IAM: the same statements always as the same text. A list of one is written as its
 * element. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
record PolicyWriter(List<AccessStatement> statements) {
    private static final String VERSION = "2012-10-17";
    private static final JsonFactory JSON = new JsonFactory();

    /** Writes it to be read, with lines that end alike on every machine. */
    String indented() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(indentation());
            write(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    /** Writes it without white space between its parts. */
    String compact() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            write(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter indentation() {
        var lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("Version", VERSION);
        json.writeArrayFieldStart("Statement");
        for (var statement : statements) {
            write(json, statement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AccessStatement statement) throws IOException {
        json.writeStartObject();
        json.writeStringField("Sid", statement.sid());
        json.writeStringField("Effect", "Allow");
        if (statement.principal().isPresent()) {
            var principal = statement.principal().get();
            json.writeObjectFieldStart("Principal");
            texts(json, principal.kind(), principal.names());
            json.writeEndObject();
        }
        texts(json, "Action", statement.actions());
        texts(json, "Resource", statement.resources());
        if (statement.condition().isPresent()) {
            write(json, statement.condition().get());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AccessStatement.Condition condition) throws IOException {
        json.writeObjectFieldStart("Condition");
        json.writeObjectFieldStart(condition.operator());
        texts(json, condition.key(), condition.values());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        if (texts.size() == 1) {
            json.writeStringField(name, texts.get(0));
        } else if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (var text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }
}
