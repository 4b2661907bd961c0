package dev.sparkify.sql.plan;

import dev.sparkify.load.TimeRange;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;

/** Plans that the rows of a range of time are taken out, and that grains which come back keep their numbers. */
final class FactReload {
    private final FactTable fact;
    private final FactColumns columns;
    private final TableName removed;

    FactReload(StarSchema star, FactTable fact) {
        this.fact = fact;
        this.columns = new FactColumns(star, fact);
        this.removed = new TableNames(star).work("removed", fact);
    }

    void remove(TimeRange range, List<PlannedStatement> plan) {
        var isWithin = isWithin(range);
        var kept = Terms.join(fact.surrogateKey().stream().toList(), columns.grain());
        plan.add(PlannedStatement.of(
                fact.name() + ": rows of the time that is loaded again",
                new Statement.CreateTemporary(
                        removed,
                        Query.Select.of(Terms.items(kept))
                                .from(Terms.from(columns.table()))
                                .where(isWithin))));
        plan.add(PlannedStatement.counting(
                fact.name() + ": they go",
                new Statement.Delete(columns.table(), isWithin),
                fact.name(),
                Measure.REMOVED));
    }

    private SqlExpression isWithin(TimeRange range) {
        var name = fact.eventTime().orElseThrow();
        var type = fact.find(name).orElseThrow().type();
        var time = type.equals(ColumnType.timestamp())
                ? Terms.column(name)
                : new SqlExpression.Conversion(Terms.column(name), ColumnType.timestamp());
        return Terms.and(
                new SqlExpression.Binary(Operator.AT_LEAST, time, Terms.instant(range.from())),
                new SqlExpression.Binary(Operator.LESS, time, Terms.instant(range.to())));
    }

    /** Tells whether the grain of a row of the load was taken out. */
    SqlExpression comesBack() {
        return Terms.exists(removed, Terms.sameIn(removed, columns.brought(), columns.grain()));
    }

    /** Plans that grains which come back are inserted under the numbers they had. */
    PlannedStatement restore(SqlExpression isNew) {
        var key = fact.surrogateKey().stream().toList();
        var rows = Query.Select.of(Terms.join(Terms.items(removed, key), Terms.items(columns.brought(), columns.own())))
                .from(Terms.from(columns.brought()))
                .join(new Query.Join(
                        Query.Join.Kind.INNER,
                        Terms.from(removed),
                        Terms.sameIn(removed, columns.brought(), columns.grain())))
                .where(isNew);
        return PlannedStatement.counting(
                fact.name() + ": rows that come back",
                new Statement.Insert(columns.table(), Terms.join(key, columns.own()), rows),
                fact.name(),
                Measure.INSERTED);
    }
}
