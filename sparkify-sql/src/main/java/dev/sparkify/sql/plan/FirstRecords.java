package dev.sparkify.sql.plan;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/** Plans how attributes of type 0 keep the value of the first record, which is stored in a table of its own. */
final class FirstRecords {
    private final DimensionTable dimension;
    private final DimensionRecords records;
    private final TextColumns texts;
    private final TableName table;
    private final TableName first;
    private final TableName brought;
    private final StandingRecords standing;

    FirstRecords(StarSchema star, DimensionRecords records, DimensionTable dimension) {
        var names = new TableNames(star);
        this.dimension = dimension;
        this.records = records;
        this.texts = new TextColumns(star, dimension);
        this.table = names.of(dimension);
        this.first = names.companion("first", dimension);
        this.brought = names.work("earliest", dimension);
        this.standing =
                new StandingRecords(star, records, dimension, brought, first, "earlier", dimension.naturalKey());
    }

    /** Plans that the first record of each member is known. */
    void keep(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                dimension.name() + ": of each member the first record",
                new Statement.CreateTemporary(
                        brought, records.winners(dimension.naturalKey(), Order.Direction.LEAST_FIRST))));
        standing.stay(
                dimension.name() + ": members of which the warehouse knows an earlier record",
                Order.Direction.LEAST_FIRST,
                plan);
        standing.replace(dimension.name() + ": first records", plan);
    }

    /** Plans that members whose first record is new take part in the load, also where their latest record is not new. */
    void bringBack(List<String> columns, TableName rows, List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                dimension.name() + ": members whose first record is new",
                new Statement.Insert(
                        rows,
                        columns,
                        Query.Select.of(Terms.items(table, columns))
                                .from(Terms.from(table))
                                .where(Terms.and(
                                        Terms.exists(brought, Terms.sameIn(brought, table, dimension.naturalKey())),
                                        Terms.missing(rows, Terms.sameIn(rows, table, dimension.naturalKey())))))));
    }

    /** Plans that rows take the values of the first record. */
    void apply(TableName rows, List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                dimension.name() + ": attributes that keep their first value",
                new Statement.Update(
                        rows,
                        Terms.settings(first, dimension.originals()),
                        Optional.of(Terms.from(first)),
                        Optional.of(Terms.and(
                                Terms.sameIn(rows, first, dimension.naturalKey()),
                                texts.differIn(rows, first, dimension.originals()))))));
    }
}
