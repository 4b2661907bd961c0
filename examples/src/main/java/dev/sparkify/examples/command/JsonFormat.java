package dev.sparkify.examples.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.sparkify.error.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a JSON array of objects, one a line. Numbers are numbers, except NaN and the infinities, which JSON lacks. */
final class JsonFormat implements RowFormat {
    private final PrintWriter out;
    private final JsonGenerator json;
    private List<String> names = List.of();

    JsonFormat(PrintWriter out) {
        this.out = out;
        try {
            this.json = JsonFactory.builder().build().createGenerator(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        json.setPrettyPrinter(new ObjectALine());
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Breaks lines between the objects of the array. */
    private static final class ObjectALine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            json.writeRaw(values == 0 ? "]\n" : "\n]\n");
        }
    }

    /** Writes to the generator. */
    private interface Step {
        void take() throws IOException;
    }

    @Override
    public void head(List<String> columns) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column)) {
                throw new InputException(
                        "Two columns are named " + column + ", which JSON cannot tell apart: rename one with AS");
            }
        }
        names = columns;
        write(json::writeStartArray);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        write(() -> {
            json.writeStartObject();
            for (int i = 0; i < names.size(); i++) {
                json.writeFieldName(names.get(i));
                value(values.get(i));
            }
            json.writeEndObject();
        });
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof Number) {
            json.writeNumber(new BigDecimal(value.toString()));
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void end() {
        write(() -> {
            json.writeEndArray();
            json.close();
        });
        out.flush();
    }

    private static void write(Step step) {
        try {
            step.take();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
