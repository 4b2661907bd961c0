package dev.sparkify.load;

import dev.sparkify.internal.JsonText;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a receipt as JSON: each record an object, its components the keys, durations in milliseconds; of a table every
 * outcome, also 0.
 */
final class ReceiptJson {
    private ReceiptJson() {}

    static String of(LoadReport report) {
        return value(report);
    }

    private static String value(Object value) {
        if (value instanceof TableReport table) {
            return table(table);
        } else if (value instanceof Record found) {
            return Stream.of(found.getClass().getRecordComponents())
                    .map(component -> JsonText.of(component.getName()) + ": " + value(read(found, component)))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(ReceiptJson::value).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Duration duration) {
            return String.valueOf(duration.toMillis());
        }
        return value instanceof Number ? value.toString() : JsonText.of(value.toString());
    }

    private static String table(TableReport table) {
        var counts = Stream.of(Outcome.values())
                .map(outcome -> JsonText.of(outcome.name().toLowerCase(Locale.ROOT)) + ": " + table.count(outcome));
        return Stream.concat(Stream.of(JsonText.of("table") + ": " + JsonText.of(table.table())), counts)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Object read(Record found, RecordComponent component) {
        try {
            return component.getAccessor().invoke(found);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("The receipt's own record: " + component, impossible);
        }
    }
}
