package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.PRESENT;
import static dev.sparkify.sql.plan.WorkColumns.RANK;
import static dev.sparkify.sql.plan.WorkColumns.VARIANT;

import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Optional;

/** Plans what becomes of rows whose grain the warehouse holds already: the least of both stays. */
final class FactHistory {
    private final FactTable fact;
    private final FactColumns columns;

    FactHistory(StarSchema star, FactTable fact) {
        this.fact = fact;
        this.columns = new FactColumns(star, fact);
    }

    void meet(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                fact.name() + ": rows whose grain is known, beside those of the warehouse",
                new Statement.CreateTemporary(columns.met(), meeting())));
        plan.add(PlannedStatement.counting(
                fact.name() + ": count for the receipt", new Statement.Count(counts()), fact.name()));
        if (!columns.others().isEmpty()) {
            plan.add(PlannedStatement.counting(
                    fact.name() + ": lesser rows replace greater ones", replacement(), fact.name(), Measure.UPDATED));
        }
    }

    private Query meeting() {
        var own = columns.own();
        var isFirst = FactColumns.isFirst(columns.brought());
        var sameGrain = Terms.sameIn(columns.brought(), columns.table(), columns.grain());
        var brought = Query.Select.of(
                        Terms.join(Terms.items(columns.brought(), own), List.of(Terms.item(Terms.number(0), PRESENT))))
                .from(Terms.from(columns.brought()))
                .where(Terms.and(isFirst, Terms.exists(columns.table(), sameGrain)));
        var present = Query.Select.of(
                        Terms.join(Terms.items(columns.table(), own), List.of(Terms.item(Terms.number(1), PRESENT))))
                .from(Terms.from(columns.table()))
                .where(Terms.exists(columns.brought(), Terms.and(isFirst, sameGrain)));
        var presentFirst = Terms.order(PRESENT, Order.Direction.GREATEST_FIRST);
        return Query.Select.of(Terms.join(
                        Terms.items(own),
                        List.of(
                                Terms.item(PRESENT),
                                Terms.item(columns.rank(Function.ROW_NUMBER, presentFirst), RANK),
                                Terms.item(columns.rank(Function.DENSE_RANK), VARIANT))))
                .from(new Query.FromQuery(new Query.UnionAll(List.of(brought, present)), "candidates"));
    }

    private Query.Select counts() {
        var isBrought = FactColumns.is(Terms.column(PRESENT), Operator.EQUAL, 0);
        var isSame = FactColumns.is(Terms.column(VARIANT), Operator.EQUAL, 1);
        var isLater = FactColumns.is(Terms.column(RANK), Operator.GREATER, 1);
        var isOther = FactColumns.is(Terms.column(VARIANT), Operator.GREATER, 1);
        return Query.Select.of(List.of(
                        Terms.item(
                                Terms.countWhere(Terms.all(List.of(isBrought, isSame, isLater))),
                                Measure.DUPLICATE_OF_HISTORY.column()),
                        Terms.item(
                                Terms.countWhere(Terms.and(isBrought, isOther)),
                                Measure.CONFLICTING_WITH_HISTORY.column())))
                .from(Terms.from(columns.met()));
    }

    private Statement replacement() {
        var settings = Terms.settings(columns.met(), Terms.join(columns.others(), columns.taken()));
        var isLesser = Terms.all(List.of(
                Terms.sameIn(columns.table(), columns.met(), columns.grain()),
                FactColumns.is(Terms.column(columns.met(), PRESENT), Operator.EQUAL, 0),
                FactColumns.isFirst(columns.met())));
        return new Statement.Update(
                columns.table(), settings, Optional.of(Terms.from(columns.met())), Optional.of(isLesser));
    }

    /** Tells whether a row of the load has a grain that the warehouse does not hold. */
    SqlExpression isNew() {
        return Terms.and(
                FactColumns.isFirst(columns.brought()),
                Terms.missing(columns.met(), Terms.sameIn(columns.met(), columns.brought(), columns.grain())));
    }
}
