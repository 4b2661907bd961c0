package dev.sparkify.test;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractAssert;

/**
 * Asserts what a query returns. The query is run once, when the assertion begins.
 *
 * <p>Values compare by what they mean, not by the class that the driver chose: {@code 1} equals {@code 1L} and {@code
 * 1.00}, and a TIMESTAMP equals a {@link java.time.LocalDateTime}. A text never equals a number.
 *
 * <pre>{@code
 * assertThatQuery(dataSource, "select name, count(*) from dim_artists group by name order by name")
 *         .returns(List.of(List.of("Björk", 1), List.of("Sigur Rós", 2)));
 *
 * assertThatQuery(dataSource, "select * from fact_songplays where song_id is null").returnsNothing();
 * }</pre>
 */
public final class QueryAssert extends AbstractAssert<QueryAssert, String> {
    private final Rows rows;

    private QueryAssert(String sql, Rows rows) {
        super(sql, QueryAssert.class);
        this.rows = rows;
    }

    /**
     * Runs a query.
     *
     * @param dataSource where
     * @param sql the query
     * @return the assertion on its rows
     * @throws AssertionError if the engine refuses the query
     */
    public static QueryAssert assertThatQuery(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection()) {
            return new QueryAssert(sql, Rows.of(connection, sql));
        } catch (SQLException failure) {
            throw new AssertionError("The query failed: " + failure.getMessage() + "\n" + indented(sql), failure);
        }
    }

    /**
     * Demands these rows and no others, in this order.
     *
     * @param expected a list for each row; NULL is null, as in {@code Arrays.asList("free", null)}
     * @return this assertion
     * @throws AssertionError if the query returned other rows; shows both, and marks those that differ
     */
    public QueryAssert returns(List<? extends List<?>> expected) {
        var demanded = rows.expecting(expected);
        if (!rows.values().equals(demanded.values())) {
            throw failureWithActualExpected(
                    rows.values(),
                    demanded.values(),
                    "%s",
                    "Expected of the query\n" + indented(actual) + "\nthe rows\n" + demanded.asText(rows)
                            + "\nbut it returned\n" + rows.asText(demanded));
        }
        return this;
    }

    /**
     * Demands that there is no row.
     *
     * @return this assertion
     * @throws AssertionError if the query returned a row
     */
    public QueryAssert returnsNothing() {
        return returns(List.of());
    }

    /**
     * Demands so many rows.
     *
     * @param expected the number of rows
     * @return this assertion
     * @throws AssertionError if the query returned more or fewer; shows them
     */
    public QueryAssert returnsCount(int expected) {
        int count = rows.values().size();
        if (count != expected) {
            throw failureWithActualExpected(
                    count,
                    expected,
                    "%s",
                    "Expected of the query\n" + indented(actual) + "\n" + counted(expected) + ", but it returned "
                            + counted(count) + "\n" + rows.asText(rows));
        }
        return this;
    }

    private static String counted(int count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private static String indented(String sql) {
        return sql.strip().indent(4).stripTrailing();
    }
}
