package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.mapping.Literal;
import dev.sparkify.personal.Masking;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.EngineFailure;
import dev.sparkify.sql.execution.Patience;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.sql.statement.Unreadable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks Redshift what became of the COPYs of one session. A COPY that fails leaves no number behind by which to ask, so its
 * errors are the newest that the view has of this session, and newer than all that was there before. What it says of a value
 * that may be personal is masked before anybody hears it. Used by one thread.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_ERROR_DETAIL.html">Redshift:
 *     SYS_LOAD_ERROR_DETAIL</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_HISTORY.html">Redshift: SYS_LOAD_HISTORY</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html">Redshift: load errors</a>
 */
final class LoadErrors {
    private static final TableName VIEW = TableName.of("sys_load_error_detail");
    private static final TableName HISTORY = TableName.of("sys_load_history");
    private static final String SESSION = "select pg_backend_pid() as session_id";
    private static final String LAST_COPY = "select pg_last_copy_id() as query_id, pg_last_copy_count() as copied";
    private static final int SHOWN = 100;

    private final Dialect dialect;
    private final Patience patience;
    private final Masking masking;
    private long session;
    private long newest;

    LoadErrors(Dialect dialect, Duration patience, Masking masking) {
        this.dialect = dialect;
        this.patience = new Patience(patience);
        this.masking = masking;
    }

    /**
     * Is the last COPY that was done.
     *
     * @param query its number
     * @param rows how many rows it brought
     */
    record LastCopy(long query, long rows) {}

    /**
     * Is what made a COPY fail.
     *
     * @param first the first records in the order of files and lines; none if it failed for another reason
     * @param count how many there are in all
     */
    record BadOnes(List<BadRecord> first, long count) {}

    /** Notes what is there of the session, which a pool may have lent to others before. */
    void begin(Session asked) {
        session = one(asked, SESSION).number("session_id");
        newest = newest(asked);
    }

    LastCopy lastCopy(Session asked) {
        var row = one(asked, LAST_COPY);
        newest = Math.max(newest, row.number("query_id"));
        return new LastCopy(row.number("query_id"), row.number("copied"));
    }

    /**
     * Lists what a COPY skipped. Nothing says that the views show a COPY at once to the transaction that runs it, so what one
     * view lists must be what the other counts, and is waited for; otherwise records would be lost without a word.
     *
     * @throws InputException if the views do not agree in time
     */
    List<Unreadable> skipped(LastCopy last, Statement.Copy copy, Session asked) {
        try {
            return patience.wait(Disagreement.class::isInstance, () -> agreed(last, copy, asked));
        } catch (SQLException impossible) {
            throw new IllegalStateException("Questions translate what engines say", impossible);
        }
    }

    private List<Unreadable> agreed(LastCopy last, Statement.Copy copy, Session asked) {
        var counted = rows(
                asked, dialect.render(of(HISTORY, items("status", "error_count"), equal("query_id", last.query()))));
        var found = errors(asked, copy, last.query());
        if (counted.isEmpty() || !text(counted.get(0), "status").equals("completed")) {
            throw new Disagreement("does not know that it is done", found.size());
        }
        long count = counted.get(0).number("error_count");
        if (found.size() < count) {
            throw new Disagreement("counts " + count, found.size());
        }
        return found;
    }

    /** Signals that nobody can tell which records a COPY skipped. */
    private static final class Disagreement extends InputException {
        private static final long serialVersionUID = 1L;

        Disagreement(String history, int listed) {
            super("Nothing was loaded: Redshift does not tell which records it skipped: sys_load_error_detail lists "
                    + listed + " of this COPY, and sys_load_history " + history
                    + "; load again, or without quarantine, which names all that is bad");
        }
    }

    /** Finds the errors of the COPY that just failed; what hinders the search is added to the failure as suppressed. */
    BadOnes ofFailedCopy(Statement.Copy copy, Session asked, SQLException failure) {
        try {
            long query = newest(asked);
            if (query <= newest) {
                return new BadOnes(List.of(), 0);
            }
            var found = errors(asked, copy, query);
            return new BadOnes(
                    found.stream().limit(SHOWN).map(LoadErrors::record).toList(), found.size());
        } catch (RuntimeException unanswered) {
            failure.addSuppressed(unanswered);
            return new BadOnes(List.of(), 0);
        }
    }

    private long newest(Session asked) {
        var newestQuery = new SqlExpression.Call(Function.MAX, List.of(name("query_id")));
        var row = one(
                asked,
                dialect.render(
                        of(VIEW, List.of(new Query.Item(newestQuery, "query_id")), equal("session_id", session))));
        return row.columns().isEmpty() ? 0 : row.number("query_id");
    }

    /** Lists errors in the order of files and lines. */
    private List<Unreadable> errors(Session asked, Statement.Copy copy, long query) {
        var files = ListedFiles.of(copy.files());
        var items = items("file_name", "line_number", "column_name", "error_code", "error_message");
        return rows(asked, dialect.render(of(VIEW, items, equal("query_id", query)))).stream()
                .map(row -> error(copy.source().staging(), row))
                .map(files::inFull)
                .sorted(Comparator.comparing(Unreadable::file).thenComparingLong(Unreadable::line))
                .toList();
    }

    private Unreadable error(String staging, Session.Row row) {
        var column = text(row, "column_name");
        var words = masking.hides(staging, column) ? Masking.MASK : text(row, "error_message");
        return new Unreadable(text(row, "file_name"), row.number("line_number"), column, words + code(row));
    }

    /** Leads to the page about load errors; the words are not documented. */
    private static String code(Session.Row row) {
        var code = text(row, "error_code");
        return code.isEmpty() ? "" : " (error " + code + ")";
    }

    private static BadRecord record(Unreadable error) {
        return new BadRecord(
                error.file(),
                error.line(),
                error.column().isEmpty() ? error.reason() : String.join(": ", error.column(), error.reason()));
    }

    /** Texts of the view are padded with blanks. */
    private static String text(Session.Row row, String column) {
        return row.columns().contains(column) ? row.text(column).strip() : "";
    }

    private static List<Query.Item> items(String... columns) {
        return Stream.of(columns).map(name -> new Query.Item(name(name), name)).toList();
    }

    private static Query of(TableName view, List<Query.Item> items, SqlExpression condition) {
        return Query.Select.of(items)
                .from(new Query.FromTable(view, Optional.empty()))
                .where(condition);
    }

    private static SqlExpression name(String column) {
        return new SqlExpression.Name(Optional.empty(), column);
    }

    private static SqlExpression equal(String column, long number) {
        return new SqlExpression.Binary(
                Operator.EQUAL, name(column), new SqlExpression.Value(new Literal.Whole(number)));
    }

    private Session.Row one(Session asked, String sql) {
        return rows(asked, sql).get(0);
    }

    private List<Session.Row> rows(Session asked, String sql) {
        try {
            return asked.query(sql);
        } catch (SQLException failure) {
            throw EngineFailure.of(dialect, "The question what a COPY did", failure);
        }
    }
}
