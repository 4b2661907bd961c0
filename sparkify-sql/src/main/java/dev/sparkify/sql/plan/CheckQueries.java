package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Comparison;
import dev.sparkify.personal.Masking;
import dev.sparkify.quality.AcceptedValues;
import dev.sparkify.quality.Bounds;
import dev.sparkify.quality.CheckVisitor;
import dev.sparkify.quality.Fresh;
import dev.sparkify.quality.Holds;
import dev.sparkify.quality.Matches;
import dev.sparkify.quality.NotNull;
import dev.sparkify.quality.Range;
import dev.sparkify.quality.RowCount;
import dev.sparkify.quality.Sum;
import dev.sparkify.quality.Unique;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.IsNull;
import dev.sparkify.sql.statement.SqlExpression.Not;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns a check into a query that counts what violates it. Checks of single rows look at those that were touched, unless
 * they read a column that only the warehouse gives; the others look at all rows.
 */
final class CheckQueries implements CheckVisitor<Query.Select> {
    private final Table table;
    private final CheckedRows touched;
    private final CheckedRows all;

    CheckQueries(Table table, CheckedRows touched, CheckedRows all) {
        this.table = table;
        this.touched = touched;
        this.all = all;
    }

    @Override
    public Query.Select notNull(NotNull check) {
        return rows(new IsNull(Terms.column(check.column())), check.column());
    }

    @Override
    public Query.Select unique(Unique check) {
        var rows = all;
        for (var column : check.columns()) {
            rows = rows.where(Terms.isNotNull(Terms.column(column)));
        }
        var isRepeated = new Binary(Operator.GREATER, Terms.countAll(), Terms.number(1));
        return Violations.ofGroups(table, rows, columns(check.columns()), isRepeated, "rows", Terms.countAll());
    }

    @Override
    public Query.Select acceptedValues(AcceptedValues check) {
        var accepted = check.values().stream()
                .map(value -> Terms.equal(compared(check.column()), Terms.unpadded(Terms.value(value))))
                .toList();
        return rows(new Not(Terms.any(accepted)), check.column());
    }

    @Override
    public Query.Select range(Range check) {
        return rows(isOutside(compared(check.column()), check.bounds()), check.column());
    }

    @Override
    public Query.Select matches(Matches check) {
        var matches = new SqlExpression.Matches(
                Terms.column(check.column()), check.regex().text());
        return rows(new Not(matches), check.column());
    }

    @Override
    public Query.Select rowCount(RowCount check) {
        var count = Terms.countAll();
        return Violations.ofGroups(table, all, List.of(), isOutside(count, check.bounds()), "rows", count);
    }

    @Override
    public Query.Select fresh(Fresh check) {
        var newest = Terms.call(Function.MAX, Terms.column(check.column()));
        var isTooOld = new Binary(
                Operator.LESS, newest, new SqlExpression.Ago(check.age().toSeconds()));
        return Violations.ofGroups(
                table,
                all,
                List.of(),
                Terms.any(List.of(new IsNull(newest), isTooOld)),
                "newest " + check.column(),
                shown(check.column(), newest));
    }

    @Override
    public Query.Select sum(Sum check) {
        var sum =
                Terms.call(Function.COALESCE, Terms.call(Function.SUM, Terms.column(check.measure())), Terms.number(0));
        return Violations.ofGroups(
                table, all, columns(check.per()), isOutside(sum, check.bounds()), "sum", shown(check.measure(), sum));
    }

    /** What is computed of few rows tells of them. */
    private SqlExpression shown(String column, SqlExpression value) {
        boolean isPersonal = table.find(column).filter(Column::isPersonal).isPresent();
        return isPersonal ? Terms.text(Masking.MASK) : value;
    }

    @Override
    public Query.Select holds(Holds check) {
        var condition = new Translation(table).of(check.condition());
        return rows(new Not(condition), check.condition().columns().toArray(String[]::new));
    }

    private Query.Select rows(SqlExpression violates, String... read) {
        boolean areTouched = Stream.of(read).noneMatch(given()::contains);
        return Violations.ofRows(areTouched ? touched : all, violates, Sample.columns(table, Stream.of(read)));
    }

    /** Names the columns that no record brings: numbers and the validity of versions. */
    private List<String> given() {
        if (table instanceof DimensionTable dimension) {
            return Stream.concat(
                            dimension.surrogateKey().stream(),
                            dimension.validity().stream().flatMap(validity -> validity.names().stream()))
                    .toList();
        }
        return table instanceof FactTable fact ? fact.surrogateKey().stream().toList() : List.of();
    }

    private SqlExpression compared(String column) {
        return TextColumns.compared(table, column, Terms.column(column));
    }

    private List<Column> columns(List<String> names) {
        return names.stream().flatMap(name -> table.find(name).stream()).toList();
    }

    private static SqlExpression isOutside(SqlExpression value, Bounds bounds) {
        return Terms.any(bounds.limits().stream()
                .<SqlExpression>map(limit -> new Binary(
                        limit.operator() == Comparison.Operator.AT_LEAST ? Operator.LESS : Operator.GREATER,
                        value,
                        Terms.unpadded(Terms.value(limit.value()))))
                .toList());
    }
}
