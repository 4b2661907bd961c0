package dev.sparkify.sql.plan;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Cast;
import dev.sparkify.mapping.EpochMillis;
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
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.Assignability;
import dev.sparkify.type.ColumnType;
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
    /** The first millisecond of the year 1. */
    private static final long LEAST_MILLIS = -62_135_596_800_000L;

    /** The last millisecond of the year 9999. */
    private static final long MOST_MILLIS = 253_402_300_799_999L;

    private static final String NOT_NULL = "NULL is not allowed";
    private static final String OUT_OF_RANGE = "the time is not in the years 1 to 9999";

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
                        checkTimes(mapping, columns, plan);
                        checkWidths(mapping, columns, plan);
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
            var time = columns.translation().of(mapping.asOf().orElseThrow());
            add(plan, taken(columns, new SqlExpression.IsNull(time)), table.name() + ", asOf", NOT_NULL);
            var isAfterAll = new SqlExpression.Binary(Operator.AT_LEAST, time, Terms.instant(Validity.FOREVER));
            add(plan, taken(columns, isAfterAll), table.name() + ", asOf", "the time is after every version");
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
                        Terms.equal(columns.bare(column), Terms.value(key)),
                        where,
                        "a real key equals the one reserved for the unknown member"));
        if (!column.nullable() && columns.unknownOf(column.name()).isEmpty()) {
            add(plan, taken(columns, new SqlExpression.IsNull(columns.bare(column))), where, NOT_NULL);
        }
    }

    /** Checks milliseconds before anything computes with the time that they are: engines fail at what is too great. */
    private void checkTimes(Mapping mapping, MappedColumns columns, List<PlannedStatement> plan) {
        mapping.filter().stream()
                .flatMap(RecordRules::epochs)
                .forEach(millis -> add(plan, outOfRange(columns.translation().of(millis)), read(millis), OUT_OF_RANGE));
        mapping.expressions()
                .flatMap(RecordRules::epochs)
                .distinct()
                .forEach(millis -> add(
                        plan,
                        taken(columns, outOfRange(columns.translation().of(millis))),
                        read(millis),
                        OUT_OF_RANGE));
    }

    private static String read(Expression value) {
        return value.columns().collect(Collectors.joining(", "));
    }

    /** A cast to a shorter text is cut by one engine and ignored by another, so there must be nothing to cut. */
    private void checkWidths(Mapping mapping, MappedColumns columns, List<PlannedStatement> plan) {
        mapping.expressions()
                .flatMap(RecordRules::casts)
                .filter(cast -> narrows(columns.translation().typeOf(cast.value()), cast.type()))
                .forEach(cast -> {
                    int most = Assignability.bytes(cast.type());
                    var bytes = Terms.call(Function.BYTES, columns.translation().of(cast.value()));
                    var isTooLong = new SqlExpression.Binary(Operator.GREATER, bytes, Terms.number(most));
                    var reason = "more than " + most + " bytes for " + cast.type();
                    add(plan, taken(columns, isTooLong), read(cast), reason);
                });
    }

    private static boolean narrows(ColumnType from, ColumnType to) {
        return from.family() == TypeFamily.TEXT
                && to.family() == TypeFamily.TEXT
                && Assignability.bytes(from) > Assignability.bytes(to);
    }

    private static Stream<Cast> casts(Expression expression) {
        var below = expression.operands().stream().flatMap(RecordRules::casts);
        return expression instanceof Cast cast ? Stream.concat(Stream.of(cast), below) : below;
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

    private static SqlExpression outOfRange(SqlExpression millis) {
        return Terms.any(List.of(
                new SqlExpression.Binary(Operator.LESS, millis, Terms.number(LEAST_MILLIS)),
                new SqlExpression.Binary(Operator.GREATER, millis, Terms.number(MOST_MILLIS))));
    }

    private static Stream<Expression> epochs(Expression expression) {
        var below = expression.operands().stream().flatMap(RecordRules::epochs);
        return expression instanceof EpochMillis epoch ? Stream.concat(Stream.of(epoch.millis()), below) : below;
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
