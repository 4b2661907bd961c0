package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.RANK;
import static dev.sparkify.sql.plan.WorkColumns.VARIANT;

import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/** Plans the rows that a load brings to a fact, ranked within their grain, with the members that lookups find. */
final class FactRows {
    private static final String ROWS = "ranked";

    private final FactTable fact;
    private final FactColumns columns;
    private final MappedColumns values;
    private final List<FactLookup> lookups;
    private final TableName staging;

    FactRows(StarSchema star, FactTable fact, Mapping mapping, List<FactLookup> lookups) {
        this.fact = fact;
        this.columns = new FactColumns(star, fact);
        this.values = new MappedColumns(star, fact, mapping);
        this.lookups = lookups;
        this.staging = TableNames.staging(mapping.staging());
    }

    void bring(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                fact.name() + ": grains that come more than once",
                new Statement.CreateTemporary(columns.repeated(), repeated())));
        plan.add(PlannedStatement.of(
                fact.name() + ": the records of this load, ranked within their grain",
                new Statement.CreateTemporary(columns.brought(), rows())));
        plan.add(PlannedStatement.counting(
                fact.name() + ": count for the receipt", new Statement.Count(counts()), fact.name()));
    }

    private Query.Select mapped() {
        var items = columns.mapped().stream()
                .map(column -> Terms.item(values.stored(column), column.name()))
                .toList();
        return Query.Select.of(items).from(Terms.from(staging)).where(values.filter());
    }

    private Query repeated() {
        return Query.Select.of(Terms.items(columns.grain()))
                .from(new Query.FromQuery(mapped(), "mapped"))
                .groupedBy(
                        columns.grain().stream().map(Terms::column).toList(),
                        FactColumns.is(Terms.countAll(), Operator.GREATER, 1));
    }

    /** Only grains that come more than once are worth the sorting. */
    private Query rows() {
        var own = columns.mapped().stream().map(Column::name).toList();
        var isRepeated =
                Terms.exists(columns.repeated(), Terms.sameIn(columns.repeated().name(), "mapped", columns.grain()));
        var single = Query.Select.of(Terms.join(
                        Terms.items(own),
                        List.of(Terms.item(Terms.number(1), RANK), Terms.item(Terms.number(1), VARIANT))))
                .from(new Query.FromQuery(mapped(), "mapped"))
                .where(new SqlExpression.Not(isRepeated));
        var ranked = Query.Select.of(Terms.join(
                        Terms.items(own),
                        List.of(
                                Terms.item(columns.rank(Function.ROW_NUMBER), RANK),
                                Terms.item(columns.rank(Function.DENSE_RANK), VARIANT))))
                .from(new Query.FromQuery(mapped(), "mapped"))
                .where(isRepeated);
        return looked(own, new Query.FromQuery(new Query.UnionAll(List.of(single, ranked)), ROWS));
    }

    private Query looked(List<String> own, Query.Relation rows) {
        var found = lookups.stream().flatMap(lookup -> lookup.items().stream()).toList();
        var query = Query.Select.of(
                        Terms.join(Terms.items(ROWS, own), found, Terms.items(ROWS, List.of(RANK, VARIANT))))
                .from(rows);
        for (var lookup : lookups) {
            query = query.join(lookup.join(ROWS));
        }
        return query;
    }

    private Query.Select counts() {
        var isSame = FactColumns.is(Terms.column(VARIANT), Operator.EQUAL, 1);
        var isLater = FactColumns.is(Terms.column(RANK), Operator.GREATER, 1);
        var isOther = FactColumns.is(Terms.column(VARIANT), Operator.GREATER, 1);
        return Query.Select.of(List.of(
                        Terms.item(Terms.countOf(staging, Optional.empty()), Measure.STAGED.column()),
                        Terms.item(Terms.countAll(), Measure.TAKEN.column()),
                        Terms.item(Terms.countWhere(Terms.and(isSame, isLater)), Measure.DUPLICATE.column()),
                        Terms.item(Terms.countWhere(isOther), Measure.CONFLICTING.column())))
                .from(Terms.from(columns.brought()));
    }
}
