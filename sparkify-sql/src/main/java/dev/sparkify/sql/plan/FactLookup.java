package dev.sparkify.sql.plan;

import static dev.sparkify.sql.plan.WorkColumns.RANK;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.VarcharType;
import java.util.ArrayList;
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
    private final TextColumns texts;
    private final TableNames names;
    private final TableName members;
    private final TableName arrived;
    private final MappedColumns columns;

    FactLookup(StarSchema star, FactTable fact, Mapping mapping, Lookup lookup) {
        this.fact = fact;
        this.mapping = mapping;
        this.lookup = lookup;
        this.dimension = star.dimension(lookup.dimension()).orElseThrow();
        this.stored = new StoredColumns(star, dimension);
        this.texts = new TextColumns(star, dimension);
        this.names = new TableNames(star);
        this.members = names.work("lookup_" + (mapping.lookups().indexOf(lookup) + 1), fact);
        this.arrived = names.work("arrived_" + (mapping.lookups().indexOf(lookup) + 1), fact);
        this.columns = new MappedColumns(star, fact, mapping);
    }

    /** Plans the table that has one member for each combination of attributes; versions are found where they are. */
    Optional<PlannedStatement> collect() {
        return lookup.asOf().isPresent() ? Optional.empty() : Optional.of(leastOfEach());
    }

    private PlannedStatement leastOfEach() {
        var compared = compared();
        var shown = shown();
        var rank = new SqlExpression.Window(
                Function.ROW_NUMBER,
                List.of(),
                compared.stream()
                        .map(name -> texts.byBytes(name, Terms.column(name)))
                        .toList(),
                dimension.naturalKey().stream()
                        .map(key -> Terms.order(key, Order.Direction.LEAST_OF_NOT_NULL))
                        .toList());
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
        return new Query.Join(Query.Join.Kind.LEFT, relation(), matches(rows, members));
    }

    /** Versions are found where they are, under a name of their own: a fact may look twice into one dimension. */
    private Query.FromTable relation() {
        return lookup.asOf().isPresent()
                ? new Query.FromTable(names.of(dimension), Optional.of(members.name()))
                : Terms.from(members);
    }

    /** Gives the columns of the fact that are taken from the member, or from the unknown member. */
    List<Query.Item> items() {
        return lookup.taken().stream()
                .map(taken -> Terms.item(value(taken, members), taken.column()))
                .toList();
    }

    private SqlExpression value(Lookup.Taken taken, TableName found) {
        return Terms.call(Function.COALESCE, Terms.column(found, taken.memberColumn()), unknown(taken.column()));
    }

    private SqlExpression unknown(String column) {
        return Terms.value(columns.unknownOf(column).orElseThrow());
    }

    private SqlExpression matches(String rows, TableName found) {
        var conditions = new ArrayList<SqlExpression>();
        for (var condition : lookup.conditions()) {
            conditions.add(matches(rows, keeper(condition.value()), found, condition.column()));
        }
        lookup.asOf().ifPresent(time -> {
            var validity = dimension.validity().orElseThrow();
            var moment = Terms.column(rows, keeper(time));
            conditions.add(new SqlExpression.Binary(Operator.AT_LEAST, moment, Terms.column(found, validity.from())));
            conditions.add(new SqlExpression.Binary(Operator.LESS, moment, Terms.column(found, validity.to())));
        });
        return Terms.all(conditions);
    }

    /** What is found by attributes is equal byte by byte; keys have no blanks at their ends, and neither has a CHAR. */
    private SqlExpression matches(String rows, String keeper, TableName found, String column) {
        var kept = fact.find(keeper).orElseThrow().type();
        var known = dimension.findForLookup(column).orElseThrow().type();
        var left = Terms.column(rows, keeper);
        var right = Terms.column(found, stored.stored(column));
        boolean areExact = dimension.naturalKey().contains(column)
                || !(kept instanceof VarcharType || known instanceof VarcharType);
        return areExact
                ? Terms.equal(left, right)
                : new SqlExpression.Binary(Operator.IDENTICAL, unpadded(left, kept), unpadded(right, known));
    }

    private static SqlExpression unpadded(SqlExpression value, ColumnType type) {
        return type instanceof CharType narrow
                ? new SqlExpression.Conversion(value, ColumnType.varchar(narrow.bytes()))
                : value;
    }

    /** Names the column of the fact that keeps the value compared; the model demands that there is one. */
    private String keeper(Expression value) {
        return mapping.assignments().stream()
                .filter(assignment -> assignment.value().equals(value)
                        && columns.unknownOf(assignment.column()).isEmpty())
                .map(Assignment::column)
                .findFirst()
                .orElseThrow();
    }

    /** Names the column of the fact that takes the key of the member; the model demands that there is one. */
    private String keyColumn() {
        return lookup.taken().stream()
                .filter(taken -> dimension.primaryKey().contains(taken.memberColumn()))
                .map(Lookup.Taken::column)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Plans that rows of earlier loads are pointed at what this load brings. It is collected first: mostly there is nothing,
     * and then an engine need not look at the fact.
     */
    void resolve(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                fact.name() + ": members of " + dimension.name() + " that this load touches",
                new Statement.CreateTemporary(arrived, arriving())));
        var isUnknown = Terms.equal(factKey(), unknown(keyColumn()));
        var matches = matches(names.of(fact).name(), arrived);
        plan.add(PlannedStatement.counting(
                fact.name() + ": rows that find their member of " + dimension.name() + " late",
                pointAt(Terms.and(isUnknown, matches)),
                fact.name(),
                Measure.RESOLVED));
        if (lookup.asOf().isPresent()) {
            plan.add(PlannedStatement.counting(
                    fact.name() + ": rows whose version of " + dimension.name() + " is another now",
                    pointAt(Terms.all(List.of(isElsewhere(), matches, mayMove()))),
                    fact.name(),
                    Measure.REPOINTED));
        }
    }

    private Query arriving() {
        var brought =
                lookup.asOf().isPresent() ? names.work("touched", dimension) : DimensionLoad.brought(names, dimension);
        return Query.Select.of(Terms.items(members, shown()))
                .from(relation())
                .where(Terms.exists(brought, Terms.sameIn(brought, members, dimension.naturalKey())));
    }

    /** Names the columns that are compared or taken. */
    private List<String> shown() {
        var validity = dimension
                .validity()
                .map(found -> List.of(found.from(), found.to()))
                .orElse(List.of());
        return Stream.of(compared(), taken(), dimension.primaryKey(), dimension.naturalKey(), validity)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private SqlExpression factKey() {
        return Terms.column(names.of(fact), keyColumn());
    }

    private SqlExpression isElsewhere() {
        var other = new SqlExpression.Binary(
                Operator.NOT_EQUAL,
                factKey(),
                Terms.column(arrived, dimension.primaryKey().get(0)));
        return Terms.and(new SqlExpression.Binary(Operator.NOT_EQUAL, factKey(), unknown(keyColumn())), other);
    }

    /** The bound over all members lets an engine pass over the blocks of a fact that are older. */
    private SqlExpression mayMove() {
        var moved = names.work("moved", dimension);
        var time = Terms.column(names.of(fact), keeper(lookup.asOf().orElseThrow()));
        var since = Terms.column(moved, VersionLine.SINCE);
        var least = new SqlExpression.Scalar(Query.Select.of(
                        List.of(Terms.item(Terms.call(Function.MIN, since), VersionLine.SINCE)))
                .from(Terms.from(moved)));
        return Terms.and(
                new SqlExpression.Binary(Operator.AT_LEAST, time, least),
                Terms.exists(
                        moved,
                        Terms.and(
                                Terms.sameIn(moved, arrived, dimension.naturalKey()),
                                new SqlExpression.Binary(Operator.AT_LEAST, time, since))));
    }

    private Statement pointAt(SqlExpression condition) {
        var settings = lookup.taken().stream()
                .map(taken -> new Setting(taken.column(), value(taken, arrived)))
                .toList();
        return new Statement.Update(names.of(fact), settings, Optional.of(Terms.from(arrived)), Optional.of(condition));
    }

    boolean isIn(Set<String> dimensions) {
        return dimensions.contains(dimension.name());
    }
}
