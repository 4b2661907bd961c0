package dev.sparkify.test.contract;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks an engine by JDBC, and writes its values alike whichever engine it is: as {@link Candidate#rows} says. Thread-safe
 * where its data source is.
 *
 * @param source gives a connection for each query and statement, which commits by itself
 */
public record JdbcRows(DataSource source) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    /**
     * Runs a query.
     *
     * @param sql the query
     * @return its rows
     * @throws IllegalStateException if the engine refuses it, or cannot be reached
     */
    public List<List<@Nullable String>> rows(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<@Nullable String>>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /**
     * Runs a statement.
     *
     * @param sql the statement
     * @throws IllegalStateException if the engine refuses it, or cannot be reached
     */
    public void run(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    private static IllegalStateException failed(String sql, SQLException failure) {
        return new IllegalStateException(failure.getMessage() + " (" + sql + ")", failure);
    }

    private static List<@Nullable String> row(ResultSet result) throws SQLException {
        var row = new ArrayList<@Nullable String>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            var value = value(result, column);
            row.add(value == null ? null : text(value));
        }
        return Collections.unmodifiableList(row);
    }

    /** Drivers hand over times as what knows zones or digits less well, unless they are asked. */
    private static @Nullable Object value(ResultSet result, int column) throws SQLException {
        var columns = result.getMetaData();
        return switch (columns.getColumnTypeName(column).toLowerCase(Locale.ROOT)) {
            case "time", "time without time zone" -> result.getObject(column, LocalTime.class);
            case "timestamp", "timestamp without time zone" -> result.getObject(column, LocalDateTime.class);
            case "timestamptz", "timestamp with time zone" -> result.getObject(column, OffsetDateTime.class);
            default ->
                columns.getColumnType(column) == Types.CHAR ? unpadded(result, column) : result.getObject(column);
        };
    }

    private static @Nullable String unpadded(ResultSet result, int column) throws SQLException {
        var text = result.getString(column);
        return text == null ? null : text.replaceFirst(" +$", "");
    }

    /**
     * Writes a value.
     *
     * @param value what a driver hands over, not NULL
     * @return the text
     */
    public static String text(Object value) {
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        } else if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        } else if (value instanceof OffsetDateTime moment) {
            return MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
        }
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? plain(new BigDecimal(number.toString()))
                : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
