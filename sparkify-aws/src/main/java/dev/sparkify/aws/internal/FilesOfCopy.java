package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.EngineFailure;
import dev.sparkify.sql.execution.Patience;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the files that a COPY reports with those that were listed. Used by one thread.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_DETAIL.html">Redshift: SYS_LOAD_DETAIL</a>
 */
final class FilesOfCopy {
    private static final TableName VIEW = TableName.of("sys_load_detail");
    private static final String NAME = "file_name";

    private final Dialect dialect;
    private final Patience patience;

    FilesOfCopy(Dialect dialect, Duration patience) {
        this.dialect = dialect;
        this.patience = new Patience(patience);
    }

    /**
     * Demands that a COPY read what was listed and nothing else. Nothing says that the view shows a COPY at once, so what is
     * missing is waited for. An object without bytes brings no record, and need not be reported.
     *
     * @throws RetryableException if it read other files, or does not tell in time
     */
    void demandListed(FoundObjects source, long query, Session session) {
        try {
            patience.wait(Differing.class::isInstance, () -> agreed(source, query, session));
        } catch (Differing differing) {
            throw refusal(differing.what);
        } catch (SQLException impossible) {
            throw new IllegalStateException("Questions translate what engines say", impossible);
        }
    }

    private boolean agreed(FoundObjects source, long query, Session session) {
        var reported = reported(query, session);
        var listed = source.fresh().stream().collect(Collectors.toMap(StoredObject::toString, Function.identity()));
        var more = reported.stream()
                .filter(uri -> !listed.containsKey(uri))
                .map(uri -> uri + ": was read and not listed")
                .sorted()
                .toList();
        var less = listed.values().stream()
                .filter(object -> object.size() > 0 && !reported.contains(object.toString()))
                .map(object -> object + ": was listed and is not reported")
                .sorted()
                .toList();
        if (!more.isEmpty()) {
            throw refusal(more);
        } else if (!less.isEmpty()) {
            throw new Differing(less);
        }
        return true;
    }

    private static RetryableException refusal(List<String> differing) {
        return SecondListing.refusal("differ from what the COPY reports", differing);
    }

    private Set<String> reported(long query, Session session) {
        var number = new SqlExpression.Binary(
                Operator.EQUAL,
                new SqlExpression.Name(Optional.empty(), "query_id"),
                new SqlExpression.Value(new Literal.Whole(query)));
        var name = new Query.Item(new SqlExpression.Name(Optional.empty(), NAME), NAME);
        try {
            return session
                    .query(dialect.render(Query.Select.of(List.of(name))
                            .from(new Query.FromTable(VIEW, Optional.empty()))
                            .where(number)))
                    .stream()
                    .map(row -> row.text(NAME).strip())
                    .collect(Collectors.toSet());
        } catch (SQLException failure) {
            throw EngineFailure.of(dialect, "The question what a COPY read", failure);
        }
    }

    /** Signals that report and listing differ so far. */
    private static final class Differing extends InputException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> what;

        Differing(List<String> what) {
            super(what.toString());
            this.what = List.copyOf(what);
        }
    }
}
