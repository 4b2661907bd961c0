package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.PRESENT;
import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;

/** Plans how records that a load brings are measured against those that a table of the warehouse holds. */
final class StandingRecords {
    private final DimensionTable dimension;
    private final DimensionRecords records;
    private final TableName brought;
    private final TableName held;
    private final TableName stand;
    private final List<String> group;

    /**
     * Creates it.
     *
     * @param records the records of the dimension
     * @param brought the records that a load brings, one for each group
     * @param held the table that holds records, one for each group
     * @param role names the work table of those that stand
     * @param group the columns of which each table has one record
     */
    StandingRecords(
            StarSchema star,
            DimensionRecords records,
            DimensionTable dimension,
            TableName brought,
            TableName held,
            String role,
            List<String> group) {
        this.dimension = dimension;
        this.records = records;
        this.brought = brought;
        this.held = held;
        this.stand = new TableNames(star).work(role, dimension);
        this.group = group;
    }

    /** Names the table of what stays as it is. */
    TableName stand() {
        return stand;
    }

    /** Takes out of what is brought each record that does not come before the one that is held. */
    void stay(String title, Order.Direction direction, List<PlannedStatement> plan) {
        var names = records.names();
        var isBrought = Terms.exists(brought, Terms.sameIn(brought, held, group));
        var candidates = new Query.UnionAll(List.of(
                Query.Select.of(Terms.join(Terms.items(names), List.of(Terms.item(Terms.number(0), PRESENT))))
                        .from(Terms.from(brought)),
                Query.Select.of(Terms.join(Terms.items(held, names), List.of(Terms.item(Terms.number(1), PRESENT))))
                        .from(Terms.from(held))
                        .where(isBrought)));
        var winners = records.first(
                candidates,
                Terms.join(group, List.of(PRESENT)),
                group,
                direction,
                List.of(Terms.order(PRESENT, Order.Direction.GREATEST_FIRST)));
        plan.add(PlannedStatement.of(
                title,
                new Statement.CreateTemporary(
                        stand,
                        winners.where(Terms.and(
                                Terms.equal(Terms.column(RANK), Terms.number(1)),
                                Terms.equal(Terms.column(PRESENT), Terms.number(1)))))));
        plan.add(PlannedStatement.of(
                dimension.name() + ": they stay",
                new Statement.Delete(brought, Terms.exists(stand, Terms.sameIn(stand, brought, group)))));
    }

    /** Lets the rest of what is brought take the place of what is held. */
    void replace(String title, List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                title + ": the record before goes",
                new Statement.Delete(held, Terms.exists(brought, Terms.sameIn(brought, held, group)))));
        plan.add(PlannedStatement.of(
                title,
                new Statement.Insert(
                        held,
                        records.names(),
                        Query.Select.of(Terms.items(records.names())).from(Terms.from(brought)))));
    }
}
