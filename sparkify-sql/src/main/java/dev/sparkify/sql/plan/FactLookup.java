package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans how the member of a dimension is found by attributes: now, and for earlier rows when it arrives late. */
final class FactLookup {
    private final FactTable fact;
    private final Mapping mapping;
    private final Lookup lookup;
    private final DimensionTable dimension;
    private final StoredColumns stored;
    private final TableNames names;
    private final TableName members;
    private final MappedColumns columns;

    FactLookup(StarSchema star, FactTable fact, Mapping mapping, Lookup lookup) {
        this.fact = fact;
        this.mapping = mapping;
        this.lookup = lookup;
        this.dimension = star.dimension(lookup.dimension()).orElseThrow();
        this.stored = new StoredColumns(star, dimension);
        this.names = new TableNames(star);
        this.members = names.work("lookup_" + (mapping.lookups().indexOf(lookup) + 1), fact);
        this.columns = new MappedColumns(star, fact, mapping);
    }

    /** Plans the table that has one member for each combination of attributes: that of the least key. */
    PlannedStatement collect() {
        var compared = compared();
        var shown = Stream.of(compared, taken(), dimension.primaryKey())
                .flatMap(List::stream)
                .distinct()
                .toList();
        var rank = Terms.rank(
                Function.ROW_NUMBER,
                compared,
                dimension.primaryKey().stream().map(key -> Terms.order(key, Order.Direction.LEAST_OF_NOT_NULL)));
        var ranked = Query.Select.of(Terms.join(Terms.items(shown), List.of(Terms.item(rank, RANK))))
                .from(Terms.from(names.of(dimension)))
                .where(Terms.all(compared.stream()
                        .map(name -> Terms.isNotNull(Terms.column(name)))
                        .toList()));
        return PlannedStatement.of(
                fact.name() + ": members of " + dimension.name() + " by " + String.join(", ", compared),
                new Statement.CreateTemporary(
                        members,
                        Query.Select.of(Terms.items(shown))
                                .from(new Query.FromQuery(ranked, "ranked"))
                                .where(Terms.equal(Terms.column(RANK), Terms.number(1)))));
    }

    private List<String> compared() {
        return lookup.conditions().stream()
                .map(condition -> stored.stored(condition.column()))
                .toList();
    }

    private List<String> taken() {
        return lookup.taken().stream().map(Lookup.Taken::memberColumn).toList();
    }

    /** Joins the member of a row. */
    Query.Join join(String rows) {
        return new Query.Join(Query.Join.Kind.LEFT, Terms.from(members), matches(rows));
    }

    /** Gives the columns of the fact that are taken from the member, or from the unknown member. */
    List<Query.Item> items() {
        return lookup.taken().stream()
                .map(taken -> Terms.item(value(taken), taken.column()))
                .toList();
    }

    private SqlExpression value(Lookup.Taken taken) {
        return Terms.call(Function.COALESCE, Terms.column(members, taken.memberColumn()), unknown(taken.column()));
    }

    private SqlExpression unknown(String column) {
        return Terms.value(columns.unknownOf(column).orElseThrow());
    }

    private SqlExpression matches(String rows) {
        return Terms.all(lookup.conditions().stream()
                .map(condition -> Terms.equal(
                        Terms.column(rows, keeper(condition)),
                        Terms.column(members, stored.stored(condition.column()))))
                .toList());
    }

    /** Names the column of the fact that keeps the value compared; the model demands that there is one. */
    private String keeper(Assignment condition) {
        return mapping.assignments().stream()
                .filter(assignment -> assignment.value().equals(condition.value()) && !isReference(assignment))
                .map(Assignment::column)
                .findFirst()
                .orElseThrow();
    }

    private boolean isReference(Assignment assignment) {
        return fact.foreignKeys().stream().anyMatch(key -> key.column().equals(assignment.column()));
    }

    /** Names the column of the fact that takes the key of the member; the model demands that there is one. */
    private String keyColumn() {
        return lookup.taken().stream()
                .filter(taken -> dimension.primaryKey().contains(taken.memberColumn()))
                .map(Lookup.Taken::column)
                .findFirst()
                .orElseThrow();
    }

    /** Plans that rows on the unknown member are pointed at the members that this load brings. */
    PlannedStatement resolve() {
        var table = names.of(fact);
        var settings = lookup.taken().stream()
                .map(taken -> new Statement.Setting(taken.column(), value(taken)))
                .toList();
        var isUnknown = Terms.equal(Terms.column(table, keyColumn()), unknown(keyColumn()));
        var brought = DimensionLoad.brought(names, dimension);
        var isNew = Terms.exists(brought, Terms.sameIn(brought, members, dimension.primaryKey()));
        return PlannedStatement.counting(
                fact.name() + ": rows that find their member of " + dimension.name() + " late",
                new Statement.Update(
                        table,
                        settings,
                        Optional.of(Terms.from(members)),
                        Optional.of(Terms.all(List.of(isUnknown, matches(table.name()), isNew)))),
                fact.name(),
                Measure.RESOLVED);
    }

    boolean isIn(Set<String> dimensions) {
        return dimensions.contains(dimension.name());
    }
}
