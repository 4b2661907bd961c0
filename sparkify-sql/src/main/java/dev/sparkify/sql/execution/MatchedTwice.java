package dev.sparkify.sql.execution;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.UpdateFrom;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Counts the rows of a table that several rows of others belong to, by the row numbers of DuckDB.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html">Redshift: MERGE</a>
 */
final class MatchedTwice {
    /** How Redshift says it, and the way out. */
    static final String IN_MERGE =
            "Found multiple matches to update the same tuple: several rows of the source match one"
                    + " row of the target; leave one of each, such as by ROW_NUMBER (Redshift: MERGE)";

    private static final String IN_UPDATE =
            "several rows that values come from belong to one row of the table, of which"
                    + " Redshift would take any: leave one of each, such as by ROW_NUMBER (Redshift:"
                    + " error_on_nondeterministic_update)";

    private static final String ROW = "rowid";

    private MatchedTwice() {}

    static Demand in(Merge merge) {
        return new Demand(count(merge.target(), List.of(merge.source()), matches(merge)), IN_MERGE);
    }

    static Demand in(UpdateFrom update) {
        return new Demand(count(update.table(), update.from(), update.where()), IN_UPDATE);
    }

    static Demand in(Statement.Update update, Query.FromTable from) {
        var where = update.where().orElse(new SqlExpression.Value(new Literal.Truth(true)));
        return new Demand(count(update.table(), List.of(from), where), IN_UPDATE);
    }

    /** Compares the pairs of a MERGE. */
    static SqlExpression matches(Merge merge) {
        var source = called(merge.source());
        return merge.on().stream()
                .<SqlExpression>map(match -> new SqlExpression.Binary(
                        Operator.EQUAL,
                        SqlExpression.column(merge.target().name(), match.target()),
                        SqlExpression.column(source, match.source())))
                .reduce((one, other) -> new SqlExpression.Binary(Operator.AND, one, other))
                .orElseThrow();
    }

    static String called(Query.Relation relation) {
        if (relation instanceof Query.FromTable table) {
            return table.alias().orElse(table.table().name());
        }
        return relation instanceof Query.FromQuery query ? query.alias() : ((Query.FromFunction) relation).function();
    }

    private static Query.Select count(TableName table, List<Query.Relation> others, SqlExpression where) {
        var row = SqlExpression.column(table.name(), ROW);
        var rows =
                Query.Select.of(List.of(new Query.Item(row, ROW))).from(new Query.FromTable(table, Optional.empty()));
        for (var other : others) {
            rows = rows.join(
                    new Query.Join(Query.Join.Kind.INNER, other, new SqlExpression.Value(new Literal.Truth(true))));
        }
        var several = new SqlExpression.Binary(
                Operator.GREATER, Demand.countAll(), new SqlExpression.Value(new Literal.Whole(1)));
        var twice = rows.where(where).groupedBy(List.of(row), several);
        return Demand.count(new Query.FromQuery(twice, "matched_twice"));
    }
}
