package dev.sparkify.test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractAssert;

/**
 * Asserts what SQL says, whatever its layout: white space, line comments and a semicolon at the end do not count; capital
 * letters, and everything within quotes, do.
 *
 * <pre>{@code
 * var script = new SchemaPlanner(star).creation(Ledger.Made.TABLES).script(Dialect.redshift());
 *
 * assertThatSql(script).containsStatement("""
 *         create table dim_time (start_time timestamp not null, hour integer, primary key (start_time))
 *         diststyle all compound sortkey (start_time)
 *         """);
 * }</pre>
 */
public final class SqlAssert extends AbstractAssert<SqlAssert, String> {
    private static final int SHOWN = 100;

    private SqlAssert(String sql) {
        super(sql, SqlAssert.class);
    }

    /**
     * Begins an assertion.
     *
     * @param sql a statement or a script
     * @return the assertion
     */
    public static SqlAssert assertThatSql(String sql) {
        return new SqlAssert(sql);
    }

    /**
     * Demands the same statements.
     *
     * @param expected a statement or a script
     * @return this assertion
     * @throws AssertionError if a word or sign differs; shows both, each statement on one line
     */
    public SqlAssert isEqualToIgnoringLayout(String expected) {
        var own = SqlTokens.statements(actual);
        var demanded = SqlTokens.statements(expected);
        if (!own.equals(demanded)) {
            throw failureWithActualExpected(
                    lines(own),
                    lines(demanded),
                    "%s",
                    "Expected the SQL\n" + lines(demanded) + "\nbut it was\n" + lines(own));
        }
        return this;
    }

    /**
     * Demands that a script has a statement.
     *
     * @param expected one statement
     * @return this assertion
     * @throws IllegalArgumentException if more or less than one statement is given
     * @throws AssertionError if no statement of the script is the same; shows how each begins
     */
    public SqlAssert containsStatement(String expected) {
        var demanded = SqlTokens.statements(expected);
        if (demanded.size() != 1) {
            throw new IllegalArgumentException("Give one statement, not " + demanded.size() + ": " + expected);
        }
        var own = SqlTokens.statements(actual);
        if (!own.contains(demanded.get(0))) {
            throw failure(
                    "%s",
                    "Expected among " + own.size() + (own.size() == 1 ? " statement" : " statements") + "\n"
                            + lines(demanded) + "\nbut there are only\n" + beginnings(own));
        }
        return this;
    }

    private static String lines(List<List<String>> statements) {
        return statements.stream()
                .map(statement -> "    " + SqlTokens.line(statement) + ";")
                .collect(Collectors.joining("\n"));
    }

    private static String beginnings(List<List<String>> statements) {
        return IntStream.rangeClosed(1, statements.size())
                .mapToObj(i -> "    " + i + ": " + beginning(SqlTokens.line(statements.get(i - 1))))
                .collect(Collectors.joining("\n"));
    }

    private static String beginning(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }
}
