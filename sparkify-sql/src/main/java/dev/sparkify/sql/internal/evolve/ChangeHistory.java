package dev.sparkify.sql.internal.evolve;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Keeps in the ledger what was changed of a warehouse, a row for each line of a plan. A value; thread-safe.
 *
 * @param ledger the ledger
 */
record ChangeHistory(Ledger ledger) {
    /** Says how far a change is. */
    enum State {
        /** Its last transaction is still to come. */
        UNDER_WAY,
        /** The warehouse is of the new model. */
        DONE
    }

    /** Notes a line of a change, cut to what the ledger takes. */
    PlannedStatement note(Notes.Passage passage, String what, State state) {
        var items = List.of(
                item(next(), "change_id"),
                item(new SqlExpression.Call(Function.NOW, List.of()), "changed_at"),
                item(text(passage.from()), "from_model"),
                item(text(passage.to()), "to_model"),
                item(text(cut(what)), "what"),
                item(new SqlExpression.Value(new Literal.Whole(state == State.DONE ? 1 : 0)), "done"));
        var columns = items.stream().map(Query.Item::alias).toList();
        return PlannedStatement.of("history", new Statement.Insert(ledger.changes(), columns, Query.Select.of(items)));
    }

    private SqlExpression next() {
        var id = new SqlExpression.Name(Optional.empty(), "change_id");
        var highest = new SqlExpression.Call(Function.MAX, List.of(id));
        var known = new SqlExpression.Call(
                Function.COALESCE, List.of(highest, new SqlExpression.Value(new Literal.Whole(0))));
        var last = new SqlExpression.Scalar(Query.Select.of(List.of(item(known, "change_id")))
                .from(new Query.FromTable(ledger.changes(), Optional.empty())));
        return new SqlExpression.Binary(Operator.PLUS, last, new SqlExpression.Value(new Literal.Whole(1)));
    }

    private static Query.Item item(SqlExpression value, String alias) {
        return new Query.Item(value, alias);
    }

    private static SqlExpression text(String value) {
        return new SqlExpression.Value(new Literal.Text(value));
    }

    private static String cut(String line) {
        var text = line;
        while (text.getBytes(StandardCharsets.UTF_8).length > Ledger.CHANGE_BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }
}
