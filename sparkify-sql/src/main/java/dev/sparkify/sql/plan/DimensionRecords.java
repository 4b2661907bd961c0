package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows the records that a load brings to a dimension, and their order: by time, by tie-breaks, by all columns. */
final class DimensionRecords {
    /** The latest time of a group. */
    private static final String LAST = "sparkify_last";

    private final DimensionTable dimension;
    private final Mapping mapping;
    private final MappedColumns columns;
    private final StoredColumns stored;
    private final TextColumns texts;
    private final TableName staging;
    private final DerivedRecords derived;

    DimensionRecords(StarSchema star, DimensionTable dimension) {
        this.dimension = dimension;
        this.mapping = dimension.mapping().orElseThrow();
        this.columns = new MappedColumns(star, dimension, mapping);
        this.stored = new StoredColumns(star, dimension);
        this.texts = new TextColumns(star, dimension);
        this.staging = TableNames.staging(mapping.staging());
        this.derived = new DerivedRecords(dimension, columns, stored);
    }

    /** Names the columns that a record is kept in. */
    List<String> names() {
        return mappedItems().stream().map(Query.Item::alias).toList();
    }

    /** Of the records of each group takes the least or the greatest. */
    Query.Select winners(List<String> group, Order.Direction direction) {
        if (derived.isPossible()) {
            return derived.members(staging, columns.filter());
        }
        boolean isTimeDecisive = direction == Order.Direction.GREATEST_FIRST
                && !group.contains(StoredColumns.AS_OF)
                && mapping.asOf().filter(this::hasGreatest).isPresent();
        return first(isTimeDecisive ? latest(group) : mapped(), names(), group, direction, List.of());
    }

    /** Truth values have an order, but not everywhere a greatest one. */
    private boolean hasGreatest(Expression time) {
        return columns.translation().typeOf(time).family() != TypeFamily.BOOLEAN;
    }

    private Query.Select mapped() {
        return Query.Select.of(mappedItems()).from(Terms.from(staging)).where(columns.filter());
    }

    /** Takes the records of the latest time of each group: they are few, and only those are worth the sorting. */
    private Query.Select latest(List<String> group) {
        var time = Terms.column(StoredColumns.AS_OF);
        var last = Query.Select.of(Terms.join(
                        Terms.items(group), List.of(Terms.item(Terms.call(Function.MAX, time), LAST))))
                .from(new Query.FromQuery(mapped(), "mapped"))
                .groupedBy(group.stream().map(Terms::column).toList());
        var isLast = Terms.any(List.of(
                Terms.equal(Terms.column("records", StoredColumns.AS_OF), Terms.column("lasts", LAST)),
                new SqlExpression.IsNull(Terms.column("lasts", LAST))));
        return Query.Select.of(Terms.items("records", names()))
                .from(new Query.FromQuery(mapped(), "records"))
                .join(new Query.Join(
                        Query.Join.Kind.INNER,
                        new Query.FromQuery(last, "lasts"),
                        Terms.and(Terms.sameIn("lasts", "records", group), isLast)));
    }

    private List<Query.Item> mappedItems() {
        var items = new ArrayList<Query.Item>();
        for (var column : dimension.settable()) {
            items.add(Terms.item(columns.stored(column), stored.stored(column.name())));
        }
        for (int i = 0; i < stored.last().size(); i++) {
            var original = dimension.find(dimension.originals().get(i)).orElseThrow();
            items.add(Terms.item(columns.stored(original), stored.last().get(i)));
        }
        var order = StoredColumns.orderValues(mapping);
        for (int i = 0; i < order.size(); i++) {
            items.add(Terms.item(
                    columns.translation().of(order.get(i)), stored.order().get(i)));
        }
        return items;
    }

    /** Of the rows of each group takes the least or the greatest; of equal ones as it is said last. */
    Query.Select first(
            Query rows, List<String> shown, List<String> group, Order.Direction direction, List<Order> last) {
        var decisive = Stream.of(stored.order(), stored.decisive())
                .flatMap(List::stream)
                .filter(name -> !group.contains(name))
                .map(name -> texts.order(name, direction));
        var order = Stream.concat(decisive, last.stream()).toList();
        var rank = Terms.rank(Function.ROW_NUMBER, group, order.isEmpty() ? keyOrder() : order.stream());
        var ranked = Query.Select.of(Terms.join(Terms.items(shown), List.of(Terms.item(rank, RANK))))
                .from(new Query.FromQuery(rows, "mapped"));
        return Query.Select.of(Terms.items(shown))
                .from(new Query.FromQuery(ranked, "ranked"))
                .where(Terms.equal(Terms.column(RANK), Terms.number(1)));
    }

    private Stream<Order> keyOrder() {
        return dimension.naturalKey().stream().map(name -> Terms.order(name, Order.Direction.LEAST_OF_NOT_NULL));
    }

    /** Counts for the receipt how many records there are, how many are taken, and how many of them count. */
    PlannedStatement count(TableName winners) {
        return PlannedStatement.counting(
                dimension.name() + ": count for the receipt",
                new Statement.Count(Query.Select.of(List.of(
                        Terms.item(Terms.countOf(staging, Optional.empty()), Measure.STAGED.column()),
                        Terms.item(Terms.countOf(staging, columns.filter()), Measure.TAKEN.column()),
                        Terms.item(Terms.countOf(winners, Optional.empty()), Measure.MEMBERS.column())))),
                dimension.name());
    }
}
