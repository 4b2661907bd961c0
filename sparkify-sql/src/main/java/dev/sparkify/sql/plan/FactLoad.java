package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans how a fact takes the records of a load. Of rows of equal grain the least stays, whichever load brings it; its
 * surrogate key stays with the grain.
 */
final class FactLoad {
    private static final String RANK = "sparkify_rank";
    private static final String VARIANT = "sparkify_variant";
    private static final String PRESENT = "sparkify_present";

    private final StarSchema star;
    private final FactTable fact;
    private final Mapping mapping;
    private final MappedColumns columns;
    private final List<FactLookup> lookups;
    private final Set<String> fedDimensions;
    private final TableNames names;
    private final TableName table;
    private final TableName brought;
    private final TableName met;
    private final Ledger ledger;

    FactLoad(StarSchema star, FactTable fact, Set<String> fedDimensions) {
        this.star = star;
        this.fact = fact;
        this.mapping = fact.mapping().orElseThrow();
        this.columns = new MappedColumns(star, fact, mapping);
        this.lookups = mapping.lookups().stream()
                .map(lookup -> new FactLookup(star, fact, mapping, lookup))
                .toList();
        this.fedDimensions = fedDimensions;
        this.names = new TableNames(star);
        this.table = names.of(fact);
        this.brought = names.work("new", fact);
        this.met = names.work("met", fact);
        this.ledger = new Ledger(star);
    }

    /** Plans a load that brings records for the fact. */
    void load(List<PlannedStatement> plan) {
        lookups.forEach(lookup -> plan.add(lookup.collect()));
        bring(plan);
        fact.foreignKeys().forEach(key -> plan.add(checkReference(key)));
        meet(plan);
        resolve(plan);
        write(plan);
    }

    /** Plans a load that brings members for the fact's lookups, but no records for the fact. */
    void onlyResolve(List<PlannedStatement> plan) {
        lookups.stream().filter(lookup -> lookup.isIn(fedDimensions)).forEach(lookup -> plan.add(lookup.collect()));
        resolve(plan);
    }

    private void resolve(List<PlannedStatement> plan) {
        lookups.stream().filter(lookup -> lookup.isIn(fedDimensions)).forEach(lookup -> plan.add(lookup.resolve()));
    }

    private void bring(List<PlannedStatement> plan) {
        var staging = TableNames.staging(mapping.staging());
        plan.add(PlannedStatement.of(
                fact.name() + ": the records of this load, ranked within their grain",
                new Statement.CreateTemporary(brought, rows(staging))));
        plan.add(PlannedStatement.counting(
                "count for the receipt",
                new Statement.Count(Query.Select.of(List.of(
                                Terms.item(Terms.countOf(staging, Optional.empty()), Measure.STAGED.column()),
                                Terms.item(Terms.countAll(), Measure.TAKEN.column()),
                                Terms.item(
                                        Terms.countWhere(Terms.and(
                                                is(Terms.column(VARIANT), Operator.EQUAL, 1),
                                                is(Terms.column(RANK), Operator.GREATER, 1))),
                                        Measure.DUPLICATE.column()),
                                Terms.item(
                                        Terms.countWhere(is(Terms.column(VARIANT), Operator.GREATER, 1)),
                                        Measure.CONFLICTING.column())))
                        .from(Terms.from(brought))),
                fact.name()));
    }

    private Query rows(TableName staging) {
        var mapped = Query.Select.of(mappedColumns().stream()
                        .map(column -> Terms.item(columns.stored(column), column.name()))
                        .toList())
                .from(Terms.from(staging))
                .where(columns.filter());
        var own = mappedColumns().stream().map(Column::name).toList();
        var ranked = Query.Select.of(Terms.join(
                        Terms.items(own),
                        List.of(
                                Terms.item(rank(Function.ROW_NUMBER), RANK),
                                Terms.item(rank(Function.DENSE_RANK), VARIANT))))
                .from(new Query.FromQuery(mapped, "mapped"));
        if (lookups.isEmpty()) {
            return ranked;
        }
        var looked = lookups.stream().flatMap(lookup -> lookup.items().stream()).toList();
        var query = Query.Select.of(Terms.join(Terms.items("r", own), looked, Terms.items("r", List.of(RANK, VARIANT))))
                .from(new Query.FromQuery(ranked, "r"));
        for (var lookup : lookups) {
            query = query.join(lookup.join("r"));
        }
        return query;
    }

    private SqlExpression rank(Function function, Order... last) {
        var others = others();
        var order = (others.isEmpty() ? fact.grain() : others)
                .stream().map(name -> Terms.order(name, Order.Direction.LEAST_FIRST));
        return Terms.rank(function, fact.grain(), Stream.concat(order, Stream.of(last)));
    }

    private List<Column> mappedColumns() {
        return fact.columns().stream().filter(column -> !isGiven(column.name())).toList();
    }

    /** Tells whether a column is not computed from the record: the surrogate key and what lookups take. */
    private boolean isGiven(String column) {
        return fact.surrogateKey().filter(column::equals).isPresent() || taken().contains(column);
    }

    private List<String> taken() {
        return mapping.lookups().stream()
                .flatMap(lookup -> lookup.taken().stream())
                .map(Lookup.Taken::column)
                .toList();
    }

    /** Names the columns by which rows of equal grain are decided. */
    private List<String> others() {
        return mappedColumns().stream()
                .map(Column::name)
                .filter(name -> !fact.grain().contains(name))
                .toList();
    }

    private PlannedStatement checkReference(ForeignKey key) {
        var target = star.dimension(key.dimension()).orElseThrow();
        var refers = Terms.column("n", key.column());
        var member = Terms.equal(Terms.column("d", target.primaryKey().get(0)), refers);
        return PlannedStatement.of(
                "check that " + fact.name() + "." + key.column() + " refers to " + target.name(),
                new Statement.Check(
                        fact.name() + "." + key.column() + " refers to no member of " + target.name(),
                        Query.Select.of(List.of(Terms.item(Terms.countAll(), "violations")))
                                .from(Terms.from(brought, "n"))
                                .where(Terms.missing(names.of(target), "d", member))));
    }

    /** Plans what becomes of rows whose grain the warehouse holds: the least of both stays. */
    private void meet(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                fact.name() + ": rows whose grain is known, beside those of the warehouse",
                new Statement.CreateTemporary(met, meeting())));
        plan.add(PlannedStatement.counting("count for the receipt", countMet(), fact.name()));
        var changed = Terms.join(others(), taken());
        if (!others().isEmpty()) {
            plan.add(PlannedStatement.counting(
                    fact.name() + ": lesser rows replace greater ones",
                    new Statement.Update(
                            table,
                            changed.stream()
                                    .map(name -> new Statement.Setting(name, Terms.column("m", name)))
                                    .toList(),
                            Optional.of(Terms.from(met, "m")),
                            Optional.of(Terms.all(List.of(
                                    Terms.sameIn(table.name(), "m", fact.grain()),
                                    is(Terms.column("m", PRESENT), Operator.EQUAL, 0),
                                    is(Terms.column("m", RANK), Operator.EQUAL, 1))))),
                    fact.name(),
                    Measure.UPDATED));
        }
    }

    private Query meeting() {
        var own = Terms.join(fact.grain(), others(), taken());
        var isFirst = is(Terms.column("n", RANK), Operator.EQUAL, 1);
        var sameGrain = Terms.sameIn("n", "f", fact.grain());
        var candidates = new Query.UnionAll(List.of(
                Query.Select.of(Terms.join(Terms.items("n", own), List.of(Terms.item(Terms.number(0), PRESENT))))
                        .from(Terms.from(brought, "n"))
                        .where(Terms.and(isFirst, Terms.exists(table, "f", sameGrain))),
                Query.Select.of(Terms.join(Terms.items("f", own), List.of(Terms.item(Terms.number(1), PRESENT))))
                        .from(Terms.from(table, "f"))
                        .where(Terms.exists(brought, "n", Terms.and(isFirst, sameGrain)))));
        return Query.Select.of(Terms.join(
                        Terms.items(own),
                        List.of(
                                Terms.item(PRESENT),
                                Terms.item(
                                        rank(Function.ROW_NUMBER, Terms.order(PRESENT, Order.Direction.GREATEST_FIRST)),
                                        RANK),
                                Terms.item(rank(Function.DENSE_RANK), VARIANT))))
                .from(new Query.FromQuery(candidates, "candidates"));
    }

    private Statement countMet() {
        var isBrought = is(Terms.column(PRESENT), Operator.EQUAL, 0);
        return new Statement.Count(Query.Select.of(List.of(
                        Terms.item(
                                Terms.countWhere(Terms.all(List.of(
                                        isBrought,
                                        is(Terms.column(VARIANT), Operator.EQUAL, 1),
                                        is(Terms.column(RANK), Operator.GREATER, 1)))),
                                Measure.DUPLICATE_OF_HISTORY.column()),
                        Terms.item(
                                Terms.countWhere(Terms.and(isBrought, is(Terms.column(VARIANT), Operator.GREATER, 1))),
                                Measure.CONFLICTING_WITH_HISTORY.column())))
                .from(Terms.from(met)));
    }

    private void write(List<PlannedStatement> plan) {
        var isNew = Terms.and(
                is(Terms.column("n", RANK), Operator.EQUAL, 1),
                Terms.missing(met, "m", Terms.sameIn("m", "n", fact.grain())));
        plan.add(PlannedStatement.counting("count for the receipt", countUnknown(isNew), fact.name()));
        var own = fact.columns().stream()
                .map(Column::name)
                .filter(name -> fact.surrogateKey().filter(name::equals).isEmpty())
                .toList();
        var key = fact.surrogateKey().map(name -> Terms.item(nextKey(), name)).stream()
                .toList();
        plan.add(PlannedStatement.counting(
                fact.name() + ": new rows",
                new Statement.Insert(
                        table,
                        Terms.join(fact.surrogateKey().stream().toList(), own),
                        Query.Select.of(Terms.join(key, Terms.items("n", own)))
                                .from(Terms.from(brought, "n"))
                                .where(isNew)),
                fact.name(),
                Measure.INSERTED));
        if (fact.surrogateKey().isPresent()) {
            var given = new SqlExpression.Binary(
                    Operator.MINUS,
                    Terms.countOf(brought, Optional.of(is(Terms.column(RANK), Operator.EQUAL, 1))),
                    Terms.countOf(met, Optional.of(is(Terms.column(PRESENT), Operator.EQUAL, 1))));
            plan.add(PlannedStatement.of(
                    "ledger: the highest " + fact.surrogateKey().get(), ledger.raiseKey(fact, given)));
        }
    }

    private SqlExpression nextKey() {
        var number = new SqlExpression.Rank(
                Function.ROW_NUMBER,
                List.of(),
                fact.grain().stream()
                        .map(name -> new Order(Terms.column("n", name), Order.Direction.LEAST_OF_NOT_NULL))
                        .toList());
        return new SqlExpression.Binary(Operator.PLUS, ledger.highestKey(fact), number);
    }

    private Statement countUnknown(SqlExpression isNew) {
        var unknown = fact.foreignKeys().stream()
                .flatMap(key -> columns.unknownOf(key.column()).stream()
                        .map(value -> Terms.equal(Terms.column("n", key.column()), Terms.value(value))))
                .toList();
        var condition = unknown.isEmpty() ? is(Terms.number(0), Operator.EQUAL, 1) : Terms.any(unknown);
        return new Statement.Count(Query.Select.of(List.of(Terms.item(Terms.countAll(), Measure.UNKNOWN.column())))
                .from(Terms.from(brought, "n"))
                .where(Terms.and(isNew, condition)));
    }

    private static SqlExpression is(SqlExpression value, Operator operator, long number) {
        return new SqlExpression.Binary(operator, value, Terms.number(number));
    }
}
