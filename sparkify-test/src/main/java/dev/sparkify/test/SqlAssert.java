package dev.sparkify.test;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Asserts what SQL says, whatever its layout: white space, comments and a semicolon at the end do not count; capital
 * letters, and everything within quotes, do. Within quotes a quote is doubled; only in {@code E'…'} does a backslash escape.
 * A line for psql, such as {@code \set ON_ERROR_STOP on}, is a statement.
 *
 * <pre>{@code
 * var script = new SchemaPlanner(star).creation(Ledger.Made.TABLES).script(Dialect.redshift());
 *
 * assertThatSql(script).containsStatement("""
 *         create table dim_time (start_time timestamp not null, hour integer, primary key (start_time))
 *         diststyle all compound sortkey (start_time)
 *         """);
 * assertThatSql(script).matchesGolden(Path.of("src/test/resources/golden/tables.sql"));
 * }</pre>
 *
 * <p>A golden file is written by running the test once with {@code -Dgolden.update=true}; without that, nothing is ever
 * written.
 */
public final class SqlAssert extends AbstractAssert<SqlAssert, String> {
    private SqlAssert(@Nullable String sql) {
        super(sql, SqlAssert.class);
    }

    /**
     * Begins an assertion.
     *
     * @param sql a statement or a script; null fails each assertion
     * @return the assertion
     */
    public static SqlAssert assertThatSql(@Nullable String sql) {
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
        var own = statements();
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
        var demanded = one(expected);
        var own = statements();
        if (!own.contains(demanded)) {
            throw failure(
                    "%s",
                    "Expected among " + Differences.counted(own.size()) + "\n" + lines(List.of(demanded))
                            + "\nbut there are only\n" + Differences.beginnings(own));
        }
        return this;
    }

    private static List<String> one(String expected) {
        var demanded = SqlTokens.statements(expected);
        if (demanded.size() != 1) {
            throw new IllegalArgumentException("Give one statement, not " + demanded.size() + ": " + expected);
        }
        return demanded.get(0);
    }

    /**
     * Demands that a script lacks a statement.
     *
     * @param unwanted one statement
     * @return this assertion
     * @throws IllegalArgumentException if more or less than one statement is given
     * @throws AssertionError if a statement of the script is the same; tells which
     */
    public SqlAssert doesNotContainStatement(String unwanted) {
        var refused = one(unwanted);
        int place = statements().indexOf(refused);
        if (place >= 0) {
            throw failure(
                    "%s",
                    "Expected no such statement\n" + lines(List.of(refused)) + "\nbut it is number " + (place + 1));
        }
        return this;
    }

    /**
     * Demands that a script has these statements in this order; others may stand between them.
     *
     * @param expected a script
     * @return this assertion
     * @throws IllegalArgumentException if no statement is given
     * @throws AssertionError if one of them is missing, or stands before another; shows it and how each of the script begins
     */
    public SqlAssert containsStatementsInOrder(String expected) {
        var demanded = SqlTokens.statements(expected);
        if (demanded.isEmpty()) {
            throw new IllegalArgumentException("Give one statement or more");
        }
        var own = statements();
        int from = 0;
        for (var statement : demanded) {
            int place = own.subList(from, own.size()).indexOf(statement);
            if (place < 0) {
                throw failure(
                        "%s",
                        "Expected behind statement " + from + "\n" + lines(List.of(statement)) + "\nbut the "
                                + Differences.counted(own.size()) + " are\n" + Differences.beginnings(own));
            }
            from += place + 1;
        }
        return this;
    }

    /**
     * Demands so many statements.
     *
     * @param expected the number of statements
     * @return this assertion
     * @throws AssertionError if there are more or fewer; shows how each begins
     */
    public SqlAssert hasStatements(int expected) {
        var own = statements();
        if (own.size() != expected) {
            throw failureWithActualExpected(
                    own.size(),
                    expected,
                    "%s",
                    "Expected " + Differences.counted(expected) + ", but there are " + own.size() + "\n"
                            + Differences.beginnings(own));
        }
        return this;
    }

    /**
     * Demands the statements of a golden file, in whatever layout; ends of lines may be those of another system, within quotes
     * as well. Where the system property {@code golden.update} is {@code
     * true}, a file that is missing or says something else is written instead, and the log tells so.
     *
     * @param file the file, absolute or relative to the working directory
     * @return this assertion
     * @throws AssertionError if the file is missing, or a word or sign differs; shows the first statement that does
     */
    public SqlAssert matchesGolden(Path file) {
        return matches(GoldenFile.of(file));
    }

    SqlAssert matches(GoldenFile golden) {
        var sql = withPlainEnds();
        var own = SqlTokens.statements(sql);
        var text = golden.text();
        var demanded = SqlTokens.statements(text);
        if (golden.isMissing() || !own.equals(demanded)) {
            settle(golden, text, sql, () -> Differences.first(demanded, own));
        }
        return this;
    }

    /**
     * Demands the text of a golden file to the letter; only ends of lines, within quotes as well, may be those of another
     * system. Where the system
     * property {@code golden.update} is {@code true}, a file that is missing or says something else is written instead, and
     * the log tells so.
     *
     * @param file the file, absolute or relative to the working directory
     * @return this assertion
     * @throws AssertionError if the file is missing, or a sign differs; shows the first line that does
     */
    public SqlAssert isEqualToGolden(Path file) {
        return isEqualTo(GoldenFile.of(file));
    }

    SqlAssert isEqualTo(GoldenFile golden) {
        var sql = withPlainEnds();
        var text = golden.text();
        if (golden.isMissing() || !sql.equals(text)) {
            settle(golden, text, sql, () -> Differences.firstLine(text, sql));
        }
        return this;
    }

    private String withPlainEnds() {
        isNotNull();
        return GoldenFile.withPlainEnds(actual);
    }

    private void settle(GoldenFile golden, String expected, String own, Supplier<String> difference) {
        if (golden.mayBeWritten()) {
            golden.write(own);
            return;
        }
        throw failureWithActualExpected(
                own,
                expected,
                "%s",
                "The SQL differs from the golden file " + golden.path().toAbsolutePath() + " " + difference.get()
                        + "\nIf this is meant, " + GoldenFile.wayOut() + " rewrites the file");
    }

    private List<List<String>> statements() {
        isNotNull();
        return SqlTokens.statements(actual);
    }

    private static String lines(List<List<String>> statements) {
        return Differences.lines(statements);
    }
}
