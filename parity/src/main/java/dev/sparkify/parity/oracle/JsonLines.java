package dev.sparkify.parity.oracle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads files of JSON lines; what cannot be read from some place on is one bad record that ends with its line. */
final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();

    private final StagingTable staging;
    private final Map<String, Column> columns;
    private final List<Staged> records = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();

    JsonLines(StagingTable staging) {
        this.staging = staging;
        this.columns = staging.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
    }

    List<Staged> records() {
        return records;
    }

    List<Bad> bad() {
        return bad;
    }

    void read(String file, String text) {
        var lines = text.split("\n", -1);
        demandLineMode(lines);
        for (int i = 0; i < lines.length; i++) {
            line(new Place(staging.name(), file, i + 1), lines[i]);
        }
    }

    /** In document mode an object may have many lines, which this model does not read. */
    private void demandLineMode(String[] lines) {
        if (lines.length > 1 && !lines[1].isEmpty() && !lines[1].startsWith("{") && !isWhole(lines[0])) {
            throw new IllegalArgumentException("The model reads files in line mode only: " + lines[0]);
        }
    }

    private static boolean isWhole(String line) {
        try (var parser = JSON.createParser(line)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT;
        } catch (JsonProcessingException malformed) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void line(Place place, String line) {
        try (var parser = JSON.createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    bad.add(unreadable(place));
                    return;
                }
                object(place, parser);
            }
        } catch (JsonProcessingException malformed) {
            bad.add(unreadable(place));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Bad unreadable(Place place) {
        return new Bad(place, Set.of(Reason.UNREADABLE));
    }

    private void object(Place place, JsonParser parser) throws IOException {
        var values = new TreeMap<String, Object>();
        var seen = new HashSet<String>();
        boolean isSound = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var column = columns.get(parser.currentName().toLowerCase(Locale.ROOT));
            parser.nextToken();
            var field = FieldText.of(parser);
            if (column != null) {
                isSound &= seen.add(column.name());
                isSound &= field.into(column, values);
            }
        }
        if (isSound) {
            records.add(new Staged(new Row(values), place));
        } else {
            bad.add(unreadable(place));
        }
    }
}
