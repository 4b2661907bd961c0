package dev.sparkify.sql.plan;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.schema.Validity;
import dev.sparkify.sql.statement.Blame;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.TypeFamily;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what a mapping demands of staged records, before anything is made of them: a bad one refuses the load, or is set
 * aside, as the source says.
 */
final class RecordRules {
    private static final String NOT_NULL = "NULL is not allowed";

    private final StarSchema star;
    private final StagingTable staging;
    private final Source source;
    private final RejectNotes notes;
    private final Set<SqlExpression> known = new HashSet<>();

    RecordRules(StarSchema star, StagingTable staging, Source source) {
        this.star = star;
        this.staging = staging;
        this.source = source;
        this.notes = new RejectNotes(star);
    }

    void check(List<PlannedStatement> plan) {
        staging.columns().stream()
                .filter(column -> !column.nullable())
                .forEach(column -> add(
                        plan,
                        new SqlExpression.IsNull(Terms.column(column.name())),
                        staging.name() + "." + column.name(),
                        NOT_NULL));
        for (var table : star.tables()) {
            mapping(table)
                    .filter(found -> found.staging().equals(staging.name()))
                    .ifPresent(mapping -> {
                        var columns = new MappedColumns(star, table, mapping);
                        checkValues(mapping, columns, plan);
                        settable(table).forEach(column -> checkColumn(table, column, columns, plan));
                        checkOrder(table, mapping, columns, plan);
                    });
        }
    }

    private static Optional<Mapping> mapping(Table table) {
        if (table instanceof DimensionTable dimension) {
            return dimension.mapping();
        }
        return table instanceof FactTable fact ? fact.mapping() : Optional.empty();
    }

    private static List<Column> settable(Table table) {
        return table instanceof DimensionTable dimension ? dimension.settable() : table.columns();
    }

    /** A history has no place for a record without time, or after its end. */
    private void checkOrder(Table table, Mapping mapping, MappedColumns columns, List<PlannedStatement> plan) {
        if (table instanceof DimensionTable dimension && dimension.isVersioned()) {
            var asOf = mapping.asOf().orElseThrow();
            var time = columns.translation().of(asOf);
            add(plan, taken(columns, asOf, new SqlExpression.IsNull(time)), table.name() + ", asOf", NOT_NULL);
            var isAfterAll = new SqlExpression.Binary(Operator.AT_LEAST, time, Terms.instant(Validity.FOREVER));
            add(plan, taken(columns, asOf, isAfterAll), table.name() + ", asOf", "the time is after every version");
        }
    }

    private void checkColumn(Table table, Column column, MappedColumns columns, List<PlannedStatement> plan) {
        var assigned = columns.assigned(column.name());
        if (assigned.isEmpty()) {
            return;
        }
        var where = table.name() + "." + column.name();
        reservedKey(table, column, columns)
                .ifPresent(key -> add(
                        plan,
                        reserved(columns, assigned.get(), Terms.equal(columns.bare(column), Terms.value(key))),
                        where,
                        "a real key equals the one reserved for the unknown member"));
        if (!column.nullable() && columns.unknownOf(column.name()).isEmpty()) {
            add(
                    plan,
                    taken(columns, assigned.get(), new SqlExpression.IsNull(columns.bare(column))),
                    where,
                    notNull(column));
        }
    }

    private static String notNull(Column column) {
        return column.type().family() == TypeFamily.TEXT ? NOT_NULL : NOT_NULL + "; COPY makes an empty text NULL, too";
    }

    /**
     * Checks what engines would fail at before anything computes with it. A condition that filters is computed of every
     * record, everything else of those that the mapping takes.
     */
    private void checkValues(Mapping mapping, MappedColumns columns, List<PlannedStatement> plan) {
        mapping.filter().stream()
                .flatMap(filter -> fallible(columns, filter))
                .forEach(value -> add(plan, value.fails(), read(value.operand()), value.reason()));
        mapping.expressions()
                .filter(expression ->
                        mapping.filter().filter(expression::equals).isEmpty())
                .flatMap(expression -> fallible(columns, expression))
                .forEach(value -> add(
                        plan,
                        value.isNested() ? onlyTaken(columns, value.fails()) : taken(columns, value.fails()),
                        read(value.operand()),
                        value.reason()));
    }

    private static Stream<FallibleValues.Fallible> fallible(MappedColumns columns, Expression expression) {
        return FallibleValues.in(columns.translation(), expression).stream();
    }

    private static String read(Expression value) {
        return value.columns().distinct().collect(Collectors.joining(", "));
    }

    /** A reserved key is refused in every record, also in one that is not taken, if it can be computed there. */
    private static SqlExpression reserved(MappedColumns columns, Expression value, SqlExpression isReserved) {
        return mayFail(columns, value) ? onlyTaken(columns, isReserved) : isReserved;
    }

    private Optional<Literal> reservedKey(Table table, Column column, MappedColumns columns) {
        if (table instanceof DimensionTable dimension
                && dimension.hasUnknownMember()
                && dimension.naturalKey().contains(column.name())) {
            return UnknownKeys.natural(dimension);
        }
        return columns.unknownOf(column.name());
    }

    private static SqlExpression taken(MappedColumns columns, SqlExpression condition) {
        return columns.filter().map(filter -> Terms.and(filter, condition)).orElse(condition);
    }

    /** Of records that are not taken nothing is computed. */
    private static SqlExpression onlyTaken(MappedColumns columns, SqlExpression condition) {
        return columns.filter()
                .<SqlExpression>map(filter -> new SqlExpression.Choice(
                        List.of(new SqlExpression.Branch(filter, condition)),
                        Optional.of(Terms.value(new Literal.Truth(false)))))
                .orElse(condition);
    }

    private static SqlExpression taken(MappedColumns columns, Expression value, SqlExpression condition) {
        return mayFail(columns, value) ? onlyTaken(columns, condition) : taken(columns, condition);
    }

    private static boolean mayFail(MappedColumns columns, Expression value) {
        return fallible(columns, value).findAny().isPresent();
    }

    private void add(List<PlannedStatement> plan, SqlExpression condition, String column, String reason) {
        if (known.add(condition)) {
            var failure = column + ": " + reason;
            if (source.badRecords() instanceof BadRecordPolicy.Quarantine) {
                setAside(plan, condition, new Blame(column, failure));
            } else {
                plan.add(PlannedStatement.blaming(
                        "check " + failure,
                        new Statement.Check(
                                failure,
                                Terms.count(TableNames.staging(staging.name()), Optional.of(condition), "violations")),
                        new PlannedStatement.Suspects(staging.name(), condition, failure)));
            }
        }
    }

    private void setAside(List<PlannedStatement> plan, SqlExpression condition, Blame blame) {
        var rows = TableNames.staging(staging.name());
        plan.add(PlannedStatement.counting(
                "set aside " + blame.reason(),
                notes.rejected(rows, staging.columns(), condition, blame),
                staging.name(),
                Measure.REJECTED));
        plan.add(PlannedStatement.of("take them out", new Statement.Delete(rows, condition)));
    }
}
