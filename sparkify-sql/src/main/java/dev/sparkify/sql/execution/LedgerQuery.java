package dev.sparkify.sql.execution;

import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads tables of the ledger.
 *
 * @param session where they are
 * @param dialect how the engine is spoken to
 */
record LedgerQuery(Session session, Dialect dialect) {
    List<Session.Row> rows(TableName table, Optional<SqlExpression> where, String... columns) {
        var items = Stream.of(columns)
                .map(name -> new Query.Item(new SqlExpression.Name(Optional.empty(), name), name))
                .toList();
        try {
            return session.query(dialect.render(Query.Select.of(items)
                    .from(new Query.FromTable(table, Optional.empty()))
                    .where(where)));
        } catch (SQLException failure) {
            throw EngineFailure.of(dialect, "The reading of the ledger", failure);
        }
    }
}
