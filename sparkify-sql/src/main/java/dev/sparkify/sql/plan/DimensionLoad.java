package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.PRESENT;
import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans how a dimension takes the records of a load. Of each member the greatest record counts: by time, by the declared
 * tie-breaks, by all columns. With time it must also beat the record that the warehouse holds; without, the latest load
 * counts.
 */
final class DimensionLoad {
    private final StarSchema star;
    private final DimensionTable dimension;
    private final StoredColumns stored;
    private final TableName table;
    private final TableName brought;
    private final TableName kept;

    DimensionLoad(StarSchema star, DimensionTable dimension) {
        this.star = star;
        this.dimension = dimension;
        this.stored = new StoredColumns(star, dimension);
        var names = new TableNames(star);
        this.table = names.of(dimension);
        this.brought = brought(names, dimension);
        this.kept = names.work("kept", dimension);
    }

    /** Names the table that holds the winners among the records of a load. */
    static TableName brought(TableNames names, DimensionTable dimension) {
        return names.work("new", dimension);
    }

    /** Plans that the unknown member is there. */
    void unknownMember(List<PlannedStatement> plan) {
        if (dimension.hasUnknownMember()) {
            var key = dimension.primaryKey().get(0);
            var unknown = Terms.value(MappedColumns.unknownKey(dimension).orElseThrow());
            var items = stored.all().stream()
                    .map(column -> Terms.item(
                            column.name().equals(key) ? unknown : Terms.value(new Literal.Nothing(column.type())),
                            column.name()))
                    .toList();
            plan.add(PlannedStatement.of(
                    dimension.name() + ": the unknown member",
                    new Statement.Insert(
                            table,
                            all(),
                            Query.Select.of(items)
                                    .where(Terms.missing(table, Terms.equal(Terms.column(table, key), unknown))))));
        }
    }

    /** Plans the load. */
    void load(List<PlannedStatement> plan) {
        var mapping = dimension.mapping().orElseThrow();
        var staging = TableNames.staging(mapping.staging());
        var columns = new MappedColumns(star, dimension, mapping);
        plan.add(PlannedStatement.of(
                dimension.name() + ": of each member the record that counts",
                new Statement.CreateTemporary(brought, winners(staging, mapping, columns))));
        plan.add(PlannedStatement.counting(
                dimension.name() + ": count for the receipt", count(staging, columns), dimension.name()));
        if (!stored.order().isEmpty()) {
            keepLater(plan);
        }
        dimension.foreignKeys().forEach(key -> plan.add(checkReference(key)));
        write(plan);
        plan.add(checkUnique(dimension.primaryKey()));
        dimension.uniqueKeys().forEach(key -> plan.add(checkUnique(key)));
    }

    private Query winners(TableName staging, Mapping mapping, MappedColumns columns) {
        var mapped = Query.Select.of(mappedItems(mapping, columns))
                .from(Terms.from(staging))
                .where(columns.filter());
        return first(mapped, all(), List.of());
    }

    private List<Query.Item> mappedItems(Mapping mapping, MappedColumns columns) {
        var items = new ArrayList<Query.Item>();
        for (var column : Terms.<Column>join(dimension.columns(), dimension.lookupColumns())) {
            items.add(Terms.item(columns.stored(column), stored.stored(column.name())));
        }
        var order = StoredColumns.orderValues(mapping);
        for (int i = 0; i < order.size(); i++) {
            items.add(Terms.item(
                    columns.translation().of(order.get(i)), stored.order().get(i)));
        }
        return items;
    }

    private List<String> all() {
        return stored.all().stream().map(Column::name).toList();
    }

    /** Of the rows of each key takes the greatest. */
    private Query.Select first(Query rows, List<String> columns, List<Order> last) {
        var greatest = Stream.of(stored.order(), stored.attributes())
                .flatMap(List::stream)
                .map(name -> Terms.order(name, Order.Direction.GREATEST_FIRST));
        var order = Stream.concat(greatest, last.stream()).toList();
        var rank =
                Terms.rank(Function.ROW_NUMBER, dimension.primaryKey(), order.isEmpty() ? keyOrder() : order.stream());
        var ranked = Query.Select.of(Terms.join(Terms.items(columns), List.of(Terms.item(rank, RANK))))
                .from(new Query.FromQuery(rows, "mapped"));
        return Query.Select.of(Terms.items(columns))
                .from(new Query.FromQuery(ranked, "ranked"))
                .where(Terms.equal(Terms.column(RANK), Terms.number(1)));
    }

    private Stream<Order> keyOrder() {
        return dimension.primaryKey().stream().map(name -> Terms.order(name, Order.Direction.LEAST_OF_NOT_NULL));
    }

    private Statement count(TableName staging, MappedColumns columns) {
        return new Statement.Count(Query.Select.of(List.of(
                Terms.item(Terms.countOf(staging, Optional.empty()), Measure.STAGED.column()),
                Terms.item(Terms.countOf(staging, columns.filter()), Measure.TAKEN.column()),
                Terms.item(Terms.countOf(brought, Optional.empty()), Measure.MEMBERS.column()))));
    }

    /** Takes out what is not later than what the warehouse holds. */
    private void keepLater(List<PlannedStatement> plan) {
        var isBrought = Terms.exists(brought, Terms.sameIn(brought, table, dimension.primaryKey()));
        var candidates = new Query.UnionAll(List.of(
                Query.Select.of(Terms.join(Terms.items(all()), List.of(Terms.item(Terms.number(0), PRESENT))))
                        .from(Terms.from(brought)),
                Query.Select.of(Terms.join(Terms.items(table, all()), List.of(Terms.item(Terms.number(1), PRESENT))))
                        .from(Terms.from(table))
                        .where(isBrought)));
        var winners = first(
                candidates,
                Terms.join(dimension.primaryKey(), List.of(PRESENT)),
                List.of(Terms.order(PRESENT, Order.Direction.GREATEST_FIRST)));
        plan.add(PlannedStatement.of(
                dimension.name() + ": members of which the warehouse holds the later record",
                new Statement.CreateTemporary(
                        kept,
                        winners.where(Terms.and(
                                Terms.equal(Terms.column(RANK), Terms.number(1)),
                                Terms.equal(Terms.column(PRESENT), Terms.number(1)))))));
        plan.add(PlannedStatement.of(
                dimension.name() + ": they stay",
                new Statement.Delete(
                        brought, Terms.exists(kept, Terms.sameIn(kept, brought, dimension.primaryKey())))));
    }

    private PlannedStatement checkReference(ForeignKey key) {
        var target = star.dimension(key.dimension()).orElseThrow();
        return References.check(star, dimension.name(), brought, key.column(), target);
    }

    private void write(List<PlannedStatement> plan) {
        if (!stored.attributes().isEmpty()) {
            plan.add(PlannedStatement.counting(
                    dimension.name() + ": members that changed",
                    update(Terms.join(stored.attributes(), stored.order()), stored.attributes()),
                    dimension.name(),
                    Measure.UPDATED));
        }
        if (!stored.order().isEmpty()) {
            plan.add(PlannedStatement.of(
                    dimension.name() + ": members seen later, but unchanged", update(stored.order(), stored.order())));
        }
        plan.add(PlannedStatement.counting(
                dimension.name() + ": new members",
                new Statement.Insert(
                        table,
                        all(),
                        Query.Select.of(Terms.items(brought, all()))
                                .from(Terms.from(brought))
                                .where(Terms.missing(table, Terms.sameIn(table, brought, dimension.primaryKey())))),
                dimension.name(),
                Measure.INSERTED));
    }

    private Statement update(List<String> set, List<String> differing) {
        var settings = set.stream()
                .map(name -> new Statement.Setting(name, Terms.column(brought, name)))
                .toList();
        return new Statement.Update(
                table,
                settings,
                Optional.of(Terms.from(brought)),
                Optional.of(Terms.and(
                        Terms.sameIn(table, brought, dimension.primaryKey()),
                        Terms.differIn(table, brought, differing))));
    }

    private PlannedStatement checkUnique(List<String> key) {
        var columns = key.stream().map(Terms::column).toList();
        SqlExpression twice = new SqlExpression.Binary(
                SqlExpression.Operator.GREATER, Terms.countAll(), Terms.value(new Literal.Whole(1)));
        var repeated = Query.Select.of(Terms.items(key))
                .from(Terms.from(table))
                .where(Terms.all(columns.stream().map(Terms::isNotNull).toList()))
                .groupedBy(columns, twice);
        var names = String.join(", ", key);
        return PlannedStatement.of(
                "check " + dimension.name() + ": one row for each " + names,
                new Statement.Check(
                        dimension.name() + "." + names + ": values with more than one row",
                        Query.Select.of(List.of(Terms.item(Terms.countAll(), "violations")))
                                .from(new Query.FromQuery(repeated, "repeated"))));
    }
}
