package dev.sparkify.sql.plan;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Plans how a dimension without versions takes the records of a load. Of each member the greatest record counts. With time
 * it must also beat the record that the warehouse holds; without, the latest load counts.
 */
final class MembersLoad {
    private final DimensionTable dimension;
    private final StoredColumns stored;
    private final DimensionRecords records;
    private final TextColumns texts;
    private final FirstRecords first;
    private final SurrogateKeys keys;
    private final StandingRecords standing;
    private final TableName table;
    private final TableName brought;

    MembersLoad(StarSchema star, DimensionTable dimension) {
        var names = new TableNames(star);
        this.dimension = dimension;
        this.stored = new StoredColumns(star, dimension);
        this.records = new DimensionRecords(star, dimension);
        this.texts = new TextColumns(star, dimension);
        this.first = new FirstRecords(star, records, dimension);
        this.keys = new SurrogateKeys(star, dimension);
        this.table = names.of(dimension);
        this.brought = DimensionLoad.brought(names, dimension);
        this.standing = new StandingRecords(star, records, dimension, brought, table, "kept", dimension.naturalKey());
    }

    /** Plans which records count. */
    void bring(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                dimension.name() + ": of each member the record that counts",
                new Statement.CreateTemporary(
                        brought, records.winners(dimension.naturalKey(), Order.Direction.GREATEST_FIRST))));
        plan.add(records.count(brought));
        if (!stored.order().isEmpty()) {
            standing.stay(
                    dimension.name() + ": members of which the warehouse holds the later record",
                    Order.Direction.GREATEST_FIRST,
                    plan);
        }
        if (!dimension.originals().isEmpty()) {
            first.keep(plan);
            first.bringBack(records.names(), brought, plan);
            first.apply(brought, plan);
        }
    }

    /**
     * What is loaded again is not the latest load of a dimension without time: members that are there stay, but for those of
     * which nothing is known yet.
     */
    void keepOnlyNew(List<PlannedStatement> plan) {
        if (stored.order().isEmpty()) {
            plan.add(PlannedStatement.of(
                    dimension.name() + ": members that are there stay",
                    new Statement.Delete(
                            brought,
                            Terms.exists(
                                    table,
                                    Terms.and(Terms.sameIn(table, brought, dimension.naturalKey()), isKnown())))));
        }
    }

    /** Tells whether a member has an attribute; where a dimension has none, there is nothing more to know. */
    private SqlExpression isKnown() {
        var values = stored.attributes().stream()
                .map(name -> Terms.isNotNull(Terms.column(table, name)))
                .toList();
        return values.isEmpty() ? Terms.equal(Terms.number(1), Terms.number(1)) : Terms.any(values);
    }

    /** Plans that they are written. */
    void write(List<PlannedStatement> plan) {
        if (!stored.attributes().isEmpty()) {
            plan.add(PlannedStatement.counting(
                    dimension.name() + ": members that changed",
                    update(Terms.join(stored.attributes(), stored.last(), stored.order()), stored.attributes()),
                    dimension.name(),
                    Measure.UPDATED));
        }
        var unseen = Terms.<String>join(stored.last(), stored.order());
        if (!unseen.isEmpty()) {
            plan.add(PlannedStatement.of(
                    dimension.name() + ": members seen later, but unchanged", update(unseen, unseen)));
        }
        plan.add(PlannedStatement.counting(
                dimension.name() + ": new members", insertion(), dimension.name(), Measure.INSERTED));
        keys.raise(plan);
    }

    private Statement insertion() {
        var isNew = Terms.missing(table, Terms.sameIn(table, brought, dimension.naturalKey()));
        return keys.numbered(records.names(), brought, isNew);
    }

    private Statement update(List<String> set, List<String> differing) {
        return new Statement.Update(
                table,
                Terms.settings(brought, set),
                Optional.of(Terms.from(brought)),
                Optional.of(Terms.and(
                        Terms.sameIn(table, brought, dimension.naturalKey()),
                        texts.differIn(table, brought, differing))));
    }
}
