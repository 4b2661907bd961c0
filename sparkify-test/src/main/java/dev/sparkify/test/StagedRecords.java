package dev.sparkify.test;

import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is the content of a staging table, written where the test is. It is loaded like the files of a source: records are judged,
 * keys are found, checks run. A value; each method returns a new one.
 *
 * <pre>{@code
 * StagedRecords.columns("staging_orders", "order_no", "customer", "amount")
 *         .row(1, "ann", new BigDecimal("9.50"))
 *         .row(2, null, 3);
 *
 * StagedRecords.json("staging_orders", """
 *         {"order_no": 1, "customer": "ann", "amount": 9.50}
 *         {"order_no": 2, "amount": 3}
 *         """);
 * }</pre>
 */
public final class StagedRecords {
    private final String staging;
    private final List<String> columns;
    private final String text;

    private StagedRecords(String staging, List<String> columns, String text) {
        if (!Path.of(staging).equals(Path.of(staging).getFileName())) {
            throw new IllegalArgumentException(
                    "Records of " + staging + " cannot be in a file named so; the name of a staging table is no path");
        }
        this.staging = staging;
        this.columns = columns;
        this.text = text;
    }

    /**
     * Returns records written as JSON.
     *
     * @param staging the name of the staging table
     * @param records objects, such as one on each line
     * @return the records
     * @throws IllegalArgumentException if the name is a path
     */
    public static StagedRecords json(String staging, String records) {
        return new StagedRecords(staging, List.of(), records);
    }

    /**
     * Begins records of some columns; the others are NULL.
     *
     * @param staging the name of the staging table
     * @param columns the keys of the records, one or more
     * @return no records yet
     * @throws IllegalArgumentException if there is no column, a column is there twice, or the name of the table is a path
     */
    public static StagedRecords columns(String staging, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("Records of " + staging + " need a column or more");
        }
        demandOnce(staging, columns);
        return new StagedRecords(staging, List.of(columns), "");
    }

    private static void demandOnce(String staging, String... columns) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Records of " + staging + " have column " + column
                        + " twice; name each column once, in any case");
            }
        }
    }

    /**
     * Adds a record.
     *
     * @param values of each column: a text, a number, a truth value, a date or time of java.time (an instant or one with an
     *     offset is written with the offset, for columns with a time zone), or null for NULL
     * @return the new records
     * @throws IllegalArgumentException if there are more or fewer values than columns, a value is of another kind, or the
     *     records are written as JSON
     */
    public StagedRecords row(@Nullable Object @Nullable ... values) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "Records of " + staging + " are written as JSON; write the record there, or begin with columns(…)");
        }
        if (values == null) {
            return row(new @Nullable Object[1]);
        }
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("Record " + (text.lines().count() + 1) + " of " + staging + " has "
                    + values.length + " values for the " + columns.size() + " columns " + String.join(", ", columns));
        }
        var record = IntStream.range(0, values.length)
                .mapToObj(i -> JsonValue.of(columns.get(i)) + ":" + JsonValue.of(values[i]))
                .collect(Collectors.joining(",", "{", "}\n"));
        return new StagedRecords(staging, columns, text + record);
    }

    /**
     * Writes the records to a file that can be loaded.
     *
     * @param folder where; the file is named like the staging table
     * @return a source of the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public Source writtenTo(Path folder) {
        var file = folder.resolve(staging + ".json");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the records of " + staging, failure);
        }
        return Source.json(staging, Location.of(file));
    }

    /** Joins the records of each staging table, since a load has one source for each. */
    static List<StagedRecords> joined(StagedRecords... all) {
        var names = Stream.of(all).map(records -> records.staging).distinct().toList();
        return names.stream()
                .map(name -> json(
                        name,
                        Stream.of(all)
                                .filter(records -> records.staging.equals(name))
                                .map(records -> records.text)
                                .collect(Collectors.joining("\n"))))
                .toList();
    }
}
