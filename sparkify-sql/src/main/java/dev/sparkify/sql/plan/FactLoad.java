package dev.sparkify.sql.plan;

import dev.sparkify.load.TimeRange;
import dev.sparkify.mapping.Mapping;
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
import java.util.Set;

/**
 * Plans how a fact takes the records of a load. Of rows of equal grain the least stays, whichever load brings it; its
 * surrogate key stays with the grain.
 */
final class FactLoad {
    private final StarSchema star;
    private final FactTable fact;
    private final FactColumns columns;
    private final MappedColumns values;
    private final List<FactLookup> lookups;
    private final FactRows rows;
    private final FactHistory history;
    private final Set<String> fedDimensions;
    private final LedgerNotes notes;
    private final FactReload reload;
    private final Optional<TimeRange> range;

    FactLoad(StarSchema star, FactTable fact, Set<String> fedDimensions, LoadRequest request) {
        Mapping mapping = fact.mapping().orElseThrow();
        this.star = star;
        this.fact = fact;
        this.columns = new FactColumns(star, fact);
        this.values = new MappedColumns(star, fact, mapping);
        this.lookups = mapping.lookups().stream()
                .map(lookup -> new FactLookup(star, fact, mapping, lookup))
                .toList();
        this.rows = new FactRows(star, fact, mapping, lookups);
        this.history = new FactHistory(star, fact);
        this.fedDimensions = fedDimensions;
        this.reload = new FactReload(star, fact);
        this.range = request.range().filter(found -> fact.eventTime().isPresent());
        this.notes = new LedgerNotes(star);
    }

    /** Plans a load that brings records for the fact. */
    void load(List<PlannedStatement> plan) {
        range.ifPresent(taken -> reload.remove(taken, plan));
        new InferredMembers(star, fact).infer(plan);
        lookups.forEach(lookup -> lookup.collect().ifPresent(plan::add));
        rows.bring(plan);
        notes.reach(fact, columns.brought())
                .ifPresent(
                        reach -> plan.add(PlannedStatement.of("ledger: how far " + fact.name() + " reaches", reach)));
        fact.foreignKeys().forEach(key -> plan.add(References.check(star, fact, columns.brought(), key)));
        history.meet(plan);
        resolve(plan);
        write(plan);
        check(plan);
    }

    private void check(List<PlannedStatement> plan) {
        if (range.isPresent() || fact.surrogateKey().isEmpty()) {
            plan.add(UniqueKeys.check(fact, fact.primaryKey(), mayShare(fact.primaryKey())));
        }
        fact.uniqueKeys().forEach(key -> plan.add(UniqueKeys.check(fact, key, mayShare(key))));
        var rowsOfLoad = CheckedRows.of(columns.brought()).where(FactColumns.isFirst(columns.brought()));
        plan.addAll(new Checks(star).ofLoad(fact, rowsOfLoad));
    }

    private CheckedRows mayShare(List<String> key) {
        var rows = CheckedRows.of(columns.table());
        return UniqueKeys.timeIn(fact, key)
                .map(time -> rows.within(columns.brought(), time))
                .orElseGet(() -> rows.where(Terms.exists(
                        columns.brought(), Terms.sameIn(columns.brought(), columns.table(), columns.grain()))));
    }

    /** What was given before this load lies below; what comes back in a reload does, too. */
    private PlannedStatement checkGiven(String key) {
        var isGiven = new SqlExpression.Binary(Operator.GREATER, Terms.column(key), notes.highestKey(fact));
        return UniqueKeys.check(
                fact, List.of(key), CheckedRows.of(columns.table()).where(isGiven));
    }

    /** Plans a load that brings members for the fact's lookups, but no records for the fact. */
    void onlyResolve(List<PlannedStatement> plan) {
        lookups.stream()
                .filter(lookup -> lookup.isIn(fedDimensions))
                .forEach(lookup -> lookup.collect().ifPresent(plan::add));
        resolve(plan);
    }

    private void resolve(List<PlannedStatement> plan) {
        lookups.stream().filter(lookup -> lookup.isIn(fedDimensions)).forEach(lookup -> lookup.resolve(plan));
    }

    private void write(List<PlannedStatement> plan) {
        plan.add(PlannedStatement.counting(fact.name() + ": count for the receipt", countUnknown(), fact.name()));
        range.ifPresent(taken -> plan.add(reload.restore(history.isNew())));
        plan.add(PlannedStatement.counting(fact.name() + ": new rows", insertion(), fact.name(), Measure.INSERTED));
        fact.surrogateKey().ifPresent(key -> {
            if (range.isEmpty()) {
                plan.add(checkGiven(key));
            }
            plan.add(PlannedStatement.of("ledger: the highest " + key, given(key)));
        });
    }

    /** What was given is counted without a look at the fact; only numbers that came back force one. */
    private Statement given(String key) {
        return range.isPresent()
                ? notes.raiseKey(
                        fact,
                        new SqlExpression.Scalar(Query.Select.of(
                                        List.of(Terms.item(Terms.call(Function.MAX, Terms.column(key)), key)))
                                .from(Terms.from(columns.table()))))
                : notes.addKeys(fact, countNew());
    }

    private SqlExpression isFresh() {
        return range.isPresent()
                ? Terms.and(history.isNew(), new SqlExpression.Not(reload.comesBack()))
                : history.isNew();
    }

    private Statement insertion() {
        var key = fact.surrogateKey().stream().toList();
        var query = key.isEmpty()
                ? Query.Select.of(Terms.items(columns.brought(), columns.own()))
                        .from(Terms.from(columns.brought()))
                        .where(isFresh())
                : numbered(key.get(0));
        return new Statement.Insert(columns.table(), Terms.join(key, columns.own()), query);
    }

    private Query numbered(String key) {
        var order = columns.grain().stream()
                .map(name -> Terms.order(name, Order.Direction.LEAST_OF_NOT_NULL))
                .toList();
        var number = new SqlExpression.Binary(
                Operator.PLUS,
                notes.highestKey(fact),
                new SqlExpression.Window(Function.ROW_NUMBER, List.of(), List.of(), order));
        return new Query.Numbered(
                columns.brought(),
                columns.own(),
                columns.grain(),
                key,
                number,
                isFresh(),
                FactColumns.isFirst(columns.brought()));
    }

    private SqlExpression countNew() {
        return new SqlExpression.Binary(
                Operator.MINUS,
                Terms.countOf(
                        columns.brought(),
                        Optional.of(FactColumns.is(Terms.column(WorkColumns.RANK), Operator.EQUAL, 1))),
                Terms.countOf(
                        columns.met(),
                        Optional.of(FactColumns.is(Terms.column(WorkColumns.PRESENT), Operator.EQUAL, 1))));
    }

    private Statement countUnknown() {
        var unknown = fact.foreignKeys().stream()
                .flatMap(key -> values.unknownOf(key.column()).stream()
                        .map(value -> Terms.equal(Terms.column(columns.brought(), key.column()), Terms.value(value))))
                .toList();
        var condition = unknown.isEmpty() ? FactColumns.is(Terms.number(0), Operator.EQUAL, 1) : Terms.any(unknown);
        return new Statement.Count(Query.Select.of(List.of(Terms.item(Terms.countAll(), Measure.UNKNOWN.column())))
                .from(Terms.from(columns.brought()))
                .where(Terms.and(history.isNew(), condition)));
    }
}
