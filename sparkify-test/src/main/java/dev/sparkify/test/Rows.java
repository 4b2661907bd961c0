package dev.sparkify.test;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is the rows of a result, with values that compare whatever the driver made of them: numbers by what they are worth,
 * dates and times as those of java.time.
 *
 * @param columns the names of the columns
 * @param values the rows
 */
record Rows(List<String> columns, List<List<@Nullable Object>> values) {
    private static final int SHOWN = 50;

    static Rows of(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var columns = new ArrayList<String>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnLabel(i));
            }
            var rows = new ArrayList<List<@Nullable Object>>();
            while (result.next()) {
                rows.add(row(result, columns.size()));
            }
            return new Rows(columns, rows);
        }
    }

    private static List<@Nullable Object> row(ResultSet result, int size) throws SQLException {
        var row = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= size; i++) {
            row.add(comparable(result.getObject(i)));
        }
        return row;
    }

    /** Gives the rows that somebody expects of the same columns. */
    Rows expecting(List<? extends List<?>> expected) {
        return new Rows(columns, expected.stream().map(Rows::comparable).toList());
    }

    private static List<@Nullable Object> comparable(List<?> row) {
        var values = new ArrayList<@Nullable Object>();
        row.forEach(value -> values.add(comparable(value)));
        return Collections.unmodifiableList(values);
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Number number) {
            return comparable(number);
        } else if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        } else if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        } else if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        return value;
    }

    private static Object comparable(Number number) {
        double approximate = number.doubleValue();
        boolean isFinite = Double.isFinite(approximate) || number instanceof BigDecimal;
        return isFinite ? new BigDecimal(number.toString()).stripTrailingZeros() : approximate;
    }

    /** Writes the rows below each other; those that are not among the others are marked by a star. */
    String asText(Rows others) {
        if (values.isEmpty()) {
            return "    (no rows)";
        }
        var table = Stream.concat(
                        Stream.of(columns), values.stream().limit(SHOWN).map(Rows::cells))
                .toList();
        var lines = IntStream.range(0, table.size())
                .mapToObj(i -> (i > 0 && !others.has(i - 1, values.get(i - 1)) ? "  * " : "    ") + line(table, i));
        int hidden = values.size() - SHOWN;
        return Stream.concat(lines, Stream.of("    … and " + hidden + " more").filter(more -> hidden > 0))
                .collect(Collectors.joining("\n"));
    }

    private boolean has(int place, List<@Nullable Object> row) {
        return place < values.size() && values.get(place).equals(row);
    }

    private static List<String> cells(List<@Nullable Object> row) {
        return row.stream().map(Rows::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "NULL" : value.toString();
    }

    private static String line(List<List<String>> table, int row) {
        var cells = table.get(row);
        return IntStream.range(0, cells.size())
                .mapToObj(i -> padded(cells.get(i), width(table, i)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static int width(List<List<String>> table, int column) {
        return table.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
