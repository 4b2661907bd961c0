package dev.sparkify.sql.redshift.change;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/** Has tables of sales, and short words for what is said of them. */
final class Sales {
    static final TableName SALES = table("sales");
    static final TableName STAGE = table("stage");

    private Sales() {}

    static TableName table(String name) {
        return TableName.temporary(name);
    }

    static TableName table(String schema, String name) {
        return new TableName(Optional.of(schema), name);
    }

    static SqlExpression column(String relation, String name) {
        return new SqlExpression.Name(Optional.of(relation), name);
    }

    static SqlExpression number(long value) {
        return new SqlExpression.Value(new Literal.Whole(value));
    }

    static SqlExpression text(String value) {
        return new SqlExpression.Value(new Literal.Text(value));
    }

    static SqlExpression equal(SqlExpression left, SqlExpression right) {
        return new SqlExpression.Binary(Operator.EQUAL, left, right);
    }

    /** Is true where sales and another relation have the same id. */
    static SqlExpression sameId(String relation) {
        return equal(column("sales", "id"), column(relation, "id"));
    }

    static Setting set(String column, SqlExpression value) {
        return new Setting(column, value);
    }

    static Query.FromTable relation(TableName table) {
        return new Query.FromTable(table, Optional.empty());
    }

    static Query.FromTable relation(TableName table, String alias) {
        return new Query.FromTable(table, Optional.of(alias));
    }

    static Query.FromQuery query(Query query, String alias) {
        return new Query.FromQuery(query, alias);
    }

    /** Takes the greatest amount of each id. */
    static Query greatest(TableName table) {
        var id = new SqlExpression.Name(Optional.empty(), "id");
        var amount = new SqlExpression.Name(Optional.empty(), "amount");
        var greatest = new SqlExpression.Call(SqlExpression.Function.MAX, List.of(amount));
        return Query.Select.of(List.of(new Query.Item(id, "id"), new Query.Item(greatest, "amount")))
                .from(relation(table))
                .groupedBy(List.of(id));
    }

    static Merge.On merging() {
        return Merge.into(SALES).using(relation(STAGE, "s")).on("id", "id");
    }
}
