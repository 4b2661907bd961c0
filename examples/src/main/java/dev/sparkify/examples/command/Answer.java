package dev.sparkify.examples.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is what a query found. Its values are numbers and booleans as they are, all else as text: dates and times as ISO 8601 has
 * them but with a blank between the two, nested values as DuckDB writes them.
 *
 * @param rows the rows, before the first
 */
record Answer(ResultSet rows) {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendOffsetId()
            .toFormatter();
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter();

    void writeTo(RowFormat format) throws SQLException {
        var columns = columns();
        format.head(columns);
        while (rows.next()) {
            var values = new ArrayList<@Nullable Object>(columns.size());
            for (int column = 1; column <= columns.size(); column++) {
                values.add(value(column));
            }
            format.row(values);
        }
        format.end();
    }

    private List<String> columns() throws SQLException {
        var found = rows.getMetaData();
        var names = new ArrayList<String>();
        for (int column = 1; column <= found.getColumnCount(); column++) {
            names.add(found.getColumnLabel(column));
        }
        return names;
    }

    private @Nullable Object value(int column) throws SQLException {
        Object value = rows.getMetaData().getColumnType(column) == Types.TIMESTAMP
                ? rows.getObject(column, LocalDateTime.class)
                : rows.getObject(column);
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value instanceof TemporalAccessor time ? text(time) : rows.getString(column);
    }

    private static String text(TemporalAccessor time) {
        if (time instanceof LocalDate) {
            return time.toString();
        }
        return (time instanceof LocalTime || time instanceof OffsetTime ? TIME : MOMENT).format(time);
    }
}
